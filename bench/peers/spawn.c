/* spawn.c - what it costs to start a command: spawn N COMMAND...; prints the least, median and largest wall time. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double milliseconds(struct timespec since, struct timespec until)
{
    return (until.tv_sec - since.tv_sec) * 1e3 + (until.tv_nsec - since.tv_nsec) / 1e6;
}

static double run(char **command, posix_spawn_file_actions_t *quiet)
{
    struct timespec since, until;
    pid_t child;
    int status;
    clock_gettime(CLOCK_MONOTONIC, &since);
    if (posix_spawnp(&child, command[0], quiet, NULL, command, environ)) {
        perror(command[0]);
        exit(1);
    }
    waitpid(child, &status, 0);
    clock_gettime(CLOCK_MONOTONIC, &until);
    return milliseconds(since, until);
}

int main(int words, char **word)
{
    int count = words > 2 ? atoi(word[1]) : 0;
    if (count < 1) {
        fprintf(stderr, "usage: spawn N COMMAND...\n");
        return 2;
    }
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);

    double *times = calloc(count, sizeof *times);
    for (int i = 0; i < count; i++)
        times[i] = run(word + 2, &quiet);
    qsort(times, count, sizeof *times, compare);

    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    double cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
    printf("n=%d min=%.2f med=%.2f max=%.2f ms cpu/run=%.2f ms :", count, times[0], times[count / 2], times[count - 1], cpu / count);
    for (int i = 2; i < words; i++)
        printf(" %s", word[i]);
    puts("");
    return 0;
}
