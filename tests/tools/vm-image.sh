# vm-image.sh - a kernel, its modules and a QEMU to boot it, from Debian, installed nowhere. Sourced by vmrun and s5-guest.
#
#   vm_prepare                 fetches and unpacks once (about 20 s, 110 MB); sets vm and release
#   vm_initramfs OUT INIT MODULE...   makes the initramfs OUT: busybox, INIT as /init, and under /m the modules with what
#                              they need, listed in /modules in the order in which they load
#   vm_qemu                    sets the array qemu: the command that starts QEMU
#
# VIRTUALNET_VM       where things are kept   (vm, in ${XDG_CACHE_HOME:-~/.cache}/virtualnet). The virtual machine must see
#                     the folder under the same path: not in /dev, /proc, /run or /sys
# VMRUN_KERNEL_PKG    kernel package, or meta-package of one   (linux-image-6.12-amd64)
. "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/apt-beside.sh"

vm=${VIRTUALNET_VM:-$(beside_cache)/vm}
vm_kernel=${VMRUN_KERNEL_PKG:-linux-image-6.12-amd64}
vm_tools=(qemu-system-x86 busybox-static kmod)
# drivers that no test of a virtual network needs: they are most of the modules' size
vm_unused='sound drivers/gpu drivers/media drivers/infiniband drivers/iio drivers/staging drivers/scsi drivers/hid
 drivers/usb drivers/input drivers/mtd drivers/hwmon drivers/video drivers/net/wireless drivers/platform'

die() { echo "${0##*/}: $*" >&2; exit 125; }

vm_prepare() {
    mkdir -p "$(dirname "$vm")"
    exec 8>"$vm.lock"; flock 8           # two test runs may start at once
    [ "$(cat "$vm/for" 2>/dev/null)" = "$vm_kernel" ] || _vm_fetch
    exec 8>&-
    release=$(<"$vm/release")
}

_vm_fetch() {
    local new=$vm.new image list deb name
    rm -rf "$new"; mkdir -p "$new"/{debs,tools,kernel,bin}
    echo "${0##*/}: fetching $vm_kernel and ${vm_tools[*]} from Debian, once" >&2
    list=$(beside_missing "${vm_tools[@]}" 2>/dev/null) || die "Debian's packages ${vm_tools[*]} cannot be found: no apt-get, or its registry cannot be reached."
    image=$(_vm_image)
    # shellcheck disable=SC2086
    beside_fetch "$new/debs" "$image" $list 2>/dev/null || die "Debian's package $image cannot be fetched: its registry cannot be reached."
    for deb in "$new"/debs/*.deb; do
        case ${deb##*/} in linux-image-*) dpkg-deb -x "$deb" "$new/kernel" ;; *) dpkg-deb -x "$deb" "$new/tools" ;; esac
    done
    rm -rf "$new/debs"
    release=$(ls "$new/kernel/lib/modules"); echo "$release" > "$new/release"
    _vm_unpack_kernel "$new/kernel/boot/vmlinuz-$release" "$new/vmlinux"

    for name in kmod busybox; do         # the unpacked one, or this machine's
        if [ -e "$new/tools/bin/$name" ]; then cp "$new/tools/bin/$name" "$new/bin/$name"; else cp "$(command -v "$name")" "$new/bin/$name"; fi
    done
    for name in modprobe depmod insmod rmmod lsmod modinfo; do ln -s kmod "$new/bin/$name"; done
    for name in $vm_unused; do rm -rf "$new/kernel/lib/modules/$release/kernel/$name"; done
    "$new/bin/depmod" -b "$new/kernel" "$release"
    rm -rf "$new/kernel/boot" "$new/kernel/usr"
    echo "$vm_kernel" > "$new/for"
    rm -rf "$vm"; mv "$new" "$vm"
}

_vm_image() { # the package that the meta-package stands for today
    local image
    image=$(apt-cache "${_beside_apt[@]}" depends "$vm_kernel" 2>/dev/null | awk '$1 == "Depends:" && $2 ~ /^linux-image-[0-9]/ {print $2; exit}') || true
    echo "${image:-$vm_kernel}"
}

_u4() { od -An -tu4 -j"$2" -N4 "$1" | tr -d ' '; }

_vm_unpack_kernel() { # BZIMAGE OUT: the ELF kernel in a bzImage, which QEMU starts directly (PVH): nothing to unpack in the VM
    local sectors offset length unpack
    sectors=$(od -An -tu1 -j497 -N1 "$1" | tr -d ' ')
    offset=$(( (sectors + 1) * 512 + $(_u4 "$1" 584) ))          # payload_offset and payload_length, boot protocol 2.08
    length=$(( $(_u4 "$1" 588) - 4 ))                            # its last 4 bytes are the unpacked size
    case $(od -An -tx1 -j$offset -N4 "$1" | tr -d ' ') in
        28b52ffd) unpack=zstd ;; fd377a58) unpack=xz ;; 1f8b*) unpack=gzip ;;
        *) cp "$1" "$2"; return ;;                               # something else: start the bzImage as it is
    esac
    (set +o pipefail; tail -c +$((offset + 1)) "$1" | head -c $length | $unpack -dcq > "$2")
}

vm_initramfs() { # OUT INIT MODULE...
    local out=$1 init=$2 root file name module
    shift 2
    root=$(mktemp -d); mkdir -p "$root/bin" "$root/m"
    cp "$vm/bin/busybox" "$root/bin/"; printf '%s\n' "$init" > "$root/init"; chmod +x "$root/init"
    for module; do
        "$vm/bin/modprobe" -d "$vm/kernel" -S "$release" --show-depends "$module"
    done | awk '$1 == "insmod" && !seen[$2]++ {print $2}' | while read -r file; do
        name=${file##*/}; name=${name%.xz}; name=${name%.zst}
        case $file in *.xz) xz -dc "$file" ;; *.zst) zstd -dcq "$file" ;; *) cat "$file" ;; esac > "$root/m/$name"
        echo "$name" >> "$root/modules"
    done
    (cd "$root"; find . | "$vm/bin/busybox" cpio -o -H newc 2>/dev/null) > "$out.$$"
    mv "$out.$$" "$out"; rm -rf "$root"
}

vm_qemu() {
    local tools=$vm/tools
    if [ -x "$tools/usr/bin/qemu-system-x86_64" ]; then
        qemu=(env "LD_LIBRARY_PATH=$tools/usr/lib/x86_64-linux-gnu:$tools/lib/x86_64-linux-gnu"
            "QEMU_MODULE_DIR=$tools/usr/lib/x86_64-linux-gnu/qemu"
            "$tools/usr/bin/qemu-system-x86_64" -L "$tools/usr/share/qemu" -L "$tools/usr/share/seabios")
    else
        qemu=(qemu-system-x86_64)
    fi
    # software emulation: /dev/kvm is often absent, and where it is there need not be able to run a stock kernel
    qemu+=(-nodefaults -no-user-config -display none -no-reboot -M q35 -accel tcg,thread=multi -cpu max -kernel "$vm/vmlinux")
}
