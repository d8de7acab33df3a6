namespace LegalRequests.Workflows;

/// <summary>One reason why a definition is refused.</summary>
/// <param name="Code">Stable, such as <c>release-without-approval</c>.</param>
/// <param name="Sentence">What is wrong and what to change, for the person who edits the file.</param>
/// <param name="Path">The steps that show it, in order; empty when the sentence says it all.</param>
public sealed record DefinitionFinding(string Code, string Sentence, IReadOnlyList<string> Path)
{
    internal static DefinitionFinding Of(string code, string sentence, params IReadOnlyList<string> path) =>
        new(code, sentence, path);
}
