using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>How links are made over a <see cref="RouteConnection"/>. Pairs are made by <see cref="VethPairs"/>.</summary>
public static class LinkCreation
{
    /// <summary>How often a numbered name is chosen anew when somebody else took it first.</summary>
    private const int NumberingAttempts = 8;

    /// <summary>Makes a link and reads it back.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="name">Name, or a template such as <c>veth%d</c>, where <c>%d</c> is the first free number.</param>
    /// <param name="options">Kind and what only this kind has.</param>
    /// <param name="settings">What any link has.</param>
    /// <exception cref="VirtualNetException">The name cannot be one, or the kernel refused.</exception>
    public static NetLink CreateLink(this RouteConnection connection, string name, LinkOptions options, LinkSettings? settings = null)
    {
        LinkResult result = connection.CreateLinks([new NewLink(name, options, settings ?? LinkSettings.None)])[0];
        return result.Link ?? throw result.Error!;
    }

    /// <summary>
    /// Makes many links in as few datagrams as possible and reads them back; one that is refused, by the kernel or for its name,
    /// does not hinder the others.
    /// </summary>
    /// <returns>For each, in order, the link as the kernel has it, or why it could not be made.</returns>
    public static IReadOnlyList<LinkResult> CreateLinks(this RouteConnection connection, IReadOnlyList<NewLink> links)
    {
        var errors = new VirtualNetException?[links.Count];
        for (int i = 0; i < links.Count; i++)
            errors[i] = LinkErrors.BadName(links[i].Name, template: true);
        string[] names = [.. links.Select(l => l.Name)];
        int[] fixedNames = [.. Numbers(errors, i => !LinkNames.IsTemplate(names[i]))];
        Create(fixedNames);
        for (int attempt = 1; Numbers(errors, i => LinkNames.IsTemplate(names[i])).ToArray() is { Length: > 0 } templates; attempt++)
        {
            var numbering = new LinkNumbering(connection.ListUnresolved().Items);
            foreach (int i in templates)
                names[i] = numbering.Fill(links[i].Name);
            Create(templates);
            foreach (int i in templates.Where(i => attempt < NumberingAttempts && errors[i] is { Kind: FailureKind.Exists }))
                (names[i], errors[i]) = (links[i].Name, null);
        }

        return connection.ReadBack(names, errors);

        void Create(int[] which)
        {
            IReadOnlyList<NetlinkException?> refusals = connection.Netlink.ExecuteAll(
                [.. which.Select(i => new CreateLinkRequest(names[i], links[i].Options, links[i].Settings))]);
            for (int i = 0; i < which.Length; i++)
                errors[which[i]] = refusals[i];
        }
    }

    private static IEnumerable<int> Numbers(VirtualNetException?[] errors, Func<int, bool> which) =>
        Enumerable.Range(0, errors.Length).Where(i => errors[i] is null && which(i));
}
