using System.Text.Json.Nodes;
using System.Text;
using LegalRequests.Workflows.Checking;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows.Checking;

public class RefusedDefinitionTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "not-json", "{ \"definitionId\": " },
        { "not-json", "{ \"definitionId\": \"a\", \"definitionId\": \"b\" }" },
        { "no-definition-id", "{ \"root\": {} }" },
        { "no-definition-id", "[]" },
        { "not-a-flowchart", "{ \"definitionId\": \"a\", \"root\": { \"type\": \"Elsa.Sequence\" } }" },
        { "one-start", "{ \"definitionId\": \"a\", \"root\": { \"type\": \"Elsa.Flowchart\" } }" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_file_that_is_no_definition_is_refused(string code, string text) =>
        DefinitionCheck.Of(Encoding.UTF8.GetBytes(text)).Findings.Select(finding => finding.Code).ShouldContain(code);

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        DefinitionCheck.Of(new byte[1_000_001]).Findings.ShouldHaveSingleItem().Code.ShouldBe("file-too-large");

    public static TheoryData<string, string> Changes
    {
        get
        {
            var changes = new TheoryData<string, string>();
            foreach (var (code, name) in ByCode.SelectMany(change => change.Value.Keys.Select(name => (change.Key, name)))) changes.Add(code, name);

            return changes;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_definition_is_refused(string code, string change)
    {
        var file = ShippedDefinitions.Changed(ShippedDefinitions.CivilSubpoena, ByCode[code][change]);

        var report = DefinitionCheck.Of(file);

        report.Accepted.ShouldBeFalse();
        report.Findings.Select(finding => finding.Code).ShouldContain(code);
        report.Findings.ShouldAllBe(finding => finding.Sentence.EndsWith('.'));
    }

    private static readonly Dictionary<string, Dictionary<string, Action<JsonNode>>> ByCode = new()
    {
        ["unknown-activity"] = new()
        {
            ["a script"] = json => json.Step("records")["type"] = "Elsa.RunJavaScript",
            ["no type"] = json => json.Step("records").Remove("type"),
        },
        ["step-without-id"] = new() { ["no id"] = json => json.Step("records").Remove("id") },
        ["expression-not-supported"] = new()
        {
            ["a script"] = json => Expression(json, "review", "role")["type"] = "JavaScript",
            ["no type"] = json => Expression(json, "review", "role").AsObject().Remove("type"),
        },
        ["input-without-type"] = new() { ["typeName gone"] = json => json.Step("review")["role"].ShouldNotBeNull().AsObject().Remove("typeName") },
        ["input-missing"] = new()
        {
            ["no task name"] = json => json.Step("review").Remove("taskName"),
            ["empty role"] = json => json.Step("review").Answer("role", " "),
            ["no outcomes"] = json => json.Step("review").Answer("outcomes", "[]"),
            ["outcomes that are no list"] = json => json.Step("review").Answer("outcomes", "Approve"),
        },
        ["input-not-supported"] = new() { ["a join that waits for any"] = json => json.Step("join").Answer("mode", "WaitAny") },
        ["outcome-twice"] = new() { ["Sent twice"] = json => json.Step("notice").Answer("outcomes", "[\"Sent\",\"Sent\",\"NotRequired\"]") },
        ["connection-without-port"] = new() { ["no port"] = json => json.Connection("records", "Done")["source"].ShouldNotBeNull().AsObject().Remove("port") },
        ["connection-without-ends"] = new() { ["no target"] = json => json.Connection("records", "Done").Remove("target") },
        ["unknown-entry"] = new() { ["a port out"] = json => json.Connection("records", "Done")["target"].ShouldNotBeNull()["port"] = "Out" },
        ["bad-id"] = new() { ["a colon"] = json => json.Step("records")["id"] = "re:cords" },
        ["duplicate-id"] = new() { ["two of a name"] = json => json.Step("rework")["id"] = "packet" },
        ["one-start"] = new() { ["none"] = json => json.Step("start")["type"] = "Elsa.End" },
        ["connection-to-nowhere"] = new() { ["a misspelt id"] = json => json.Lead("records", "Done", "privelege") },
        ["into-start"] = new() { ["back to the start"] = json => json.Lead("rework", "Done", "start") },
        ["undeclared-port"] = new() { ["an outcome the step has not"] = json => json.Connection("rework", "Done")["source"].ShouldNotBeNull()["port"] = "Finished" },
        ["outcome-not-wired"] = new() { ["a new outcome"] = json => json.Step("packet").Answer("outcomes", "[\"Drafted\",\"Nothing\"]") },
        ["outcome-wired-twice"] = new() { ["two ways at once"] = json => json.List("connections").Add(json.Connection("records", "Done").DeepClone()) },
        ["unknown-role"] = new() { ["a misspelt role"] = json => json.Step("records").Answer("role", "LegalStuff") },
        ["unreachable"] = new() { ["the judge is left out"] = json => json.Lead("review", "InCamera", "quash") },
        ["release-without-approval"] = new()
        {
            ["an objection that was overruled"] = json => json.Lead("objection", "Overruled", "release"),
            ["a review by somebody else"] = json => json.Step("review").Answer("role", "LegalStaff"),
            ["a release after a release that was not sent"] = json => json.Lead("release", "Redraft", "release"),
            ["a review of another kind"] = json => json.Step("review").Answer("taskName", "second-look"),
        },
        ["step-between-approval-and-release"] = new()
        {
            ["staff drafts after the signature"] = json =>
            {
                json.Lead("packet", "Drafted", "release");
                json.Lead("join", "Done", "review");
                json.Lead("review", "Approve", "packet");
            },
        },
        ["merge-of-inside-and-outside"] = new() { ["one close for all"] = json => json.Lead("deficiency", "Sustained", "close") },
        ["twice-into-join"] = new()
        {
            ["both answers of the notice"] = json =>
            {
                json.Lead("notice", "Sent", "join");
                json.Lead("notice", "NotRequired", "join");
            },
        },
        ["loop-entered-from-the-side"] = new() { ["rework into one branch"] = json => json.Lead("rework", "Done", "privilege") },
    };

    private static JsonNode Expression(JsonNode json, string step, string input) =>
        json.Step(step)[input].ShouldNotBeNull()["expression"].ShouldNotBeNull();
}
