namespace LegalRequests.Workflows.Checking;

/// <summary>Which places hold a token. Changed only before it is first compared.</summary>
internal sealed class Marking : IEquatable<Marking>
{
    private readonly ulong[] words;

    private Marking(ulong[] words) => this.words = words;

    public static Marking Empty(int places) => new(new ulong[(places / 64) + 1]);

    public bool Any => words.AsSpan().ContainsAnyExcept(0UL);

    public Marking Copy() => new([.. words]);

    public bool Has(int place) => (words[place / 64] & Bit(place)) != 0;

    /// <summary>False when the place was taken already.</summary>
    public bool Put(int place)
    {
        if (Has(place)) return false;

        words[place / 64] |= Bit(place);
        return true;
    }

    public void Take(int place) => words[place / 64] &= ~Bit(place);

    public bool Equals(Marking? other) => other is not null && words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => Equals(obj as Marking);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in words) hash.Add(word);

        return hash.ToHashCode();
    }

    private static ulong Bit(int place) => 1UL << (place % 64);
}
