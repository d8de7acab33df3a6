using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LegalRequests.Law;

/// <summary>Reads YAML whose parts do not stand deeper in each other than any file of ours needs; without an end they would end the program.</summary>
internal sealed class ShallowYaml(IParser inner) : IParser
{
    private const int Deepest = 40;

    private int depth;

    /// <summary>1-based line that was read last.</summary>
    public int Line { get; private set; } = 1;

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        if (!inner.MoveNext()) return false;
        if (inner.Current is not { } read) return true;

        Line = Math.Max(Line, (int)read.Start.Line);
        depth += read.NestingIncrease;
        return depth <= Deepest ? true : throw new YamlException(read.Start, read.End, $"its parts stand more than {Deepest} deep in each other");
    }
}
