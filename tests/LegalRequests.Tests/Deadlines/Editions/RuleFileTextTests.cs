using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines.Editions;

public sealed class RuleFileTextTests
{
    private static readonly string Sample = SamplePack.Text("2026.1");

    public static TheoryData<string> ShippedPacks => [.. Directory.EnumerateFiles(RepositoryRoot.PathOf("workflows/packs"), "*.yaml").Select(file => Path.GetFileName(file))];

    [Fact]
    public void A_file_is_taken_apart_into_entries_with_their_fields()
    {
        var file = Read(Sample);

        (file.Id, file.Version, file.Title, file.ReviewDue).ShouldBe((SamplePack.Id, "2026.1", "SAMPLE rules", FederalRules.Day("2027-06-01")));
        var rule = file.Entries.Single(entry => entry.Id == SamplePack.Objection);
        (rule.Section, rule.Title, rule.Mark).ShouldBe(("rules", "Object", LegalRequests.Law.RuleMark.V));
        rule.Field("expr").ShouldBe("within(14d after service)");
        rule.Field("applies.forum").ShouldBe("federal_civil");
        rule.Field("tests.Served on a Monday.rule_date").ShouldBe("2026-01-20");
    }

    [Theory]
    [InlineData("not: [yaml")]
    [InlineData("- a list")]
    [InlineData("id: a\ntitle: b")]
    public void What_is_no_rule_file_is_not_taken_apart(string text) => RuleFileText.Read(text).ShouldBeNull();

    [Fact]
    public void A_text_that_nests_without_end_is_no_rule_file() =>
        RuleFileText.Read("id: a\nversion: \"1\"\ntitle: A\nrules: " + new string('[', 100_000)).ShouldBeNull();

    [Fact]
    public void Layout_and_comments_do_not_count_but_every_word_does()
    {
        var rule = Hash(Sample);

        Hash(Sample.Replace("title: Object", "title:    Object   # a note", StringComparison.Ordinal)).ShouldBe(rule);
        Hash(Sample.Replace("citation: SAMPLE Rule 45", "citation: SAMPLE Rule 45(a)", StringComparison.Ordinal)).ShouldNotBe(rule);
        Hash(SamplePack.Text("2026.1", days: 10)).ShouldNotBe(rule);
    }

    [Fact]
    public void A_rule_whose_counting_changes_says_something_else()
    {
        var other = Sample.Replace("rolls_forward: yes", "rolls_forward: no", StringComparison.Ordinal);

        Hash(other).ShouldNotBe(Hash(Sample));
        var changed = EditionDifference.Between(Read(Sample), Read(other));
        changed.Single(entry => entry.EntryId == SamplePack.Objection).OnlyCounting.ShouldBeTrue();
        changed.Single(entry => entry.Section == "engines").Fields.ShouldBe([new("rolls_forward", "yes", "no")]);
    }

    [Fact]
    public void Versions_differ_entry_by_entry_and_field_by_field()
    {
        var after = SamplePack.Text("2026.2", days: 10, more: SamplePack.SecondaryRule).Replace("id: SAMPLE.compliance", "id: SAMPLE.comply", StringComparison.Ordinal);

        var changed = EditionDifference.Between(Read(Sample), Read(after));

        changed.Select(entry => (entry.EntryId, entry.News)).ShouldBe(
        [
            (SamplePack.Objection, EntryNews.Changed),
            ("SAMPLE.comply", EntryNews.Added),
            (SamplePack.Secondary, EntryNews.Added),
            ("SAMPLE.compliance", EntryNews.Removed),
        ]);
        changed[0].Fields.ShouldContain(new FieldDifference("expr", "within(14d after service)", "within(10d after service)"));
        changed[0].Fields.Count.ShouldBe(3);
    }

    [Fact]
    public void A_section_that_nobody_here_knows_is_compared_all_the_same()
    {
        const string head = "id: a\nversion: \"1\"\ntitle: A\n";
        const string before = head + "privilege:\n  - {id: P.1, title: Old, holders: [{when: adult, who: the client}]}\n";
        const string after = head + "privilege:\n  - {id: P.1, title: Old, holders: [{when: adult, who: the patient}]}\n";

        var changed = EditionDifference.Between(Read(before), Read(after)).ShouldHaveSingleItem();

        (changed.Section, changed.EntryId, changed.Fields.Single()).ShouldBe(("privilege", "P.1", new("holders.1.who", "the client", "the patient")));
    }

    [Theory]
    [MemberData(nameof(ShippedPacks))]
    public void A_shipped_pack_that_a_lawyer_signed_wholly_is_still_read_and_says_so(string name)
    {
        var text = File.ReadAllText(RepositoryRoot.PathOf($"workflows/packs/{name}"));
        var file = Read(text);
        EntrySignature[] words =
        [
            .. from entry in file.Entries
               where entry.Mark is not null
               from kind in Enum.GetValues<VerificationKind>()
               select new EntrySignature(file.Id, entry.Section, entry.Id, entry.Sha256, kind, "Casey: \"Counsel\", # bar", FederalRules.Day("2026-12-01")),
        ];

        var signed = RuleLibrary.Read(Shipped("calendars"), new Dictionary<string, string> { [name] = SignedText.Of(file, text, words) });

        signed.Problems.ShouldBeEmpty();
        var rules = signed.Packs.Single().Rules;
        rules.ShouldAllBe(rule => rule.VerifiedBy == "Casey: \"Counsel\", # bar" && rule.CheckedCurrentOn == FederalRules.Day("2026-12-01"));
        rules.Select(rule => rule.Expression.ToString()).ShouldBe(FederalRules.Library.Packs.Single(pack => pack.Id == file.Id).Rules.Select(rule => rule.Expression.ToString()));
    }

    [Fact]
    public void A_word_for_an_entry_that_says_something_else_now_is_not_written()
    {
        var file = Read(Sample);
        var word = new EntrySignature(file.Id, "rules", SamplePack.Objection, "0000", VerificationKind.ReadAndRight, "Casey", FederalRules.Day("2026-12-01"));

        SignedText.Of(file, Sample, [word]).ShouldBe(Sample);
    }

    private static RuleFileText Read(string text) => RuleFileText.Read(text).ShouldNotBeNull();

    private static string Hash(string text) => Read(text).Entries.Single(entry => entry.Id == SamplePack.Objection).Sha256;

    private static Dictionary<string, string> Shipped(string folder) =>
        Directory.EnumerateFiles(RepositoryRoot.PathOf($"workflows/{folder}"), "*.yaml").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
}
