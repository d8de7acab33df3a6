using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LegalRequests.Redaction;

/// <summary>A reason for blacking out: the code is burned into the box, the title explains it in the packet's index.</summary>
public sealed record RedactionReason(string Code, string Title);

/// <summary>The reasons of the pack <c>privilege/redaction-reasons.yaml</c>, in its order.</summary>
public sealed class RedactionReasons
{
    private RedactionReasons(IReadOnlyList<RedactionReason> all) => All = all;

    public IReadOnlyList<RedactionReason> All { get; }

    public RedactionReason? Find(string code) => All.FirstOrDefault(reason => reason.Code == code);

    /// <exception cref="InvalidOperationException">The pack cannot be read, or a reason lacks its code or title.</exception>
    public static RedactionReasons Load(string path)
    {
        try
        {
            var file = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .Build()
                .Deserialize<PackFile>(File.ReadAllText(path));

            var reasons = file.Reasons
                .Select(row => new RedactionReason(row.Code ?? throw Incomplete(), row.Title ?? throw Incomplete()))
                .ToList();

            return reasons.Count > 0 ? new RedactionReasons(reasons) : throw Incomplete();
        }
        catch (Exception problem) when (problem is YamlDotNet.Core.YamlException or InvalidOperationException)
        {
            throw new InvalidOperationException($"{Path.GetFileName(path)}: {problem.Message}", problem);
        }
    }

    private static InvalidOperationException Incomplete() => new("each reason needs a code and a title");

    private sealed class PackFile
    {
        public string? Pack { get; set; }

        public string? Version { get; set; }

        public List<ReasonRow> Reasons { get; set; } = [];
    }

    private sealed class ReasonRow
    {
        public string? Code { get; set; }

        public string? Title { get; set; }
    }
}
