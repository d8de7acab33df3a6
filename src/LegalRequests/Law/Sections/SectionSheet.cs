namespace LegalRequests.Law.Sections;

/// <summary>Names that the entries of a pack may use, and who signed the pack.</summary>
internal sealed record PackNames(string? SignedBy)
{
    public IReadOnlyCollection<string> Traits { get; init; } = [];

    public IReadOnlyCollection<string> Papers { get; init; } = [];

    public IReadOnlyCollection<string> Events { get; init; } = [];

    public IReadOnlyCollection<string> Rules { get; init; } = [];
}

/// <summary>Reads the sections of a pack that are law and no dates. Every entry must say what it stands on.</summary>
internal static class SectionSheet
{
    public static LawSections Read(Sheet pack, PackNames names)
    {
        var privileges = ReadAll(pack, "privilege", "id", entry => PrivilegeSheet.Read(entry, names), law => law.Id);
        var claims = privileges.Select(law => law.Id).ToList();

        return new LawSections
        {
            Instruments = ReadAll(pack, "instruments", "id", entry => InstrumentSheet.Read(entry, names), law => law.Id),
            Checks = ReadAll(pack, "checks", "code", entry => CheckSheet.Read(entry, names), law => law.Code),
            Privileges = privileges,
            Overlays = ReadAll(pack, "overlays", "id", entry => OverlaySheet.Read(entry, names), law => law.Id),
            Notices = ReadAll(pack, "notice", "id", entry => NoticeSheet.Read(entry, names), law => law.Id),
            Logs = ReadAll(pack, "logs", "id", entry => LogSheet.Read(entry, names), law => law.Id),
            Certificates = ReadAll(pack, "certificates", "id", entry => CertificateSheet.Read(entry, names), law => law.Id),
            Retention = ReadAll(pack, "retention", "id", entry => RetentionSheet.Read(entry, names), law => law.Id),
            Directions = ReadAll(pack, "directions", "id", entry => DirectionSheet.Read(entry, names, claims), law => law.Id),
            LogForbiddenWords = [.. pack.Words("log_forbidden_words").Select(word => word.ToLowerInvariant())],
        };
    }

    /// <summary>The fields that every entry has: <c>citation</c>, <c>source</c>, <c>confidence</c> and what belongs to them.</summary>
    public static Authority ReadAuthority(Sheet entry, PackNames names)
    {
        string citation = entry.Text("citation"), source = entry.Text("source");
        var mark = entry.Word("confidence", RuleMarks.ByWord);
        var (from, to) = (entry.Day("effective_from"), entry.Day("effective_to"));
        if (from > to) entry.Complain("effective_to", "\"effective_to\" lies before \"effective_from\"");

        return new Authority(citation, source, mark ?? RuleMark.MLo)
        {
            VerifiedOn = entry.Day("verified_on"),
            CheckedCurrentOn = entry.Day("checked_current_on"),
            VerifiedBy = entry.OptionalText("verified_by") ?? names.SignedBy,
            EffectiveFrom = from,
            EffectiveTo = to,
        };
    }

    /// <summary>A list of words that must all be known; any other is a problem.</summary>
    public static IReadOnlyList<string> KnownWords(Sheet entry, string key, IReadOnlyCollection<string> known)
    {
        var words = entry.Words(key);

        foreach (var word in words.Except(known))
        {
            entry.Complain(key, $"field \"{key}\" names \"{word}\", which is not known; known are {(known.Count == 0 ? "none" : string.Join(", ", known))}");
        }

        return words;
    }

    /// <summary>One word that must be known; null, with a problem added, when it is not there or not known.</summary>
    public static string? KnownWord(Sheet entry, string key, IReadOnlyCollection<string> known)
    {
        var word = entry.Text(key);
        if (word.Length == 0) return null;
        if (known.Contains(word)) return word;
        entry.Complain(key, $"field \"{key}\" must be one of {string.Join(", ", known)}, not \"{word}\"");
        return null;
    }

    private static List<T> ReadAll<T>(Sheet pack, string section, string idField, Func<Sheet, T> read, Func<T, string> idOf)
    {
        var entries = new List<T>();
        foreach (var entry in pack.Maps(section))
        {
            var law = read(entry);
            entry.Close();
            if (entries.Exists(other => idOf(other) == idOf(law))) entry.Complain(idField, $"\"{idOf(law)}\" is here twice");
            entries.Add(law);
        }

        return entries;
    }
}
