using System.Security.Cryptography;

namespace LegalRequests.Release;

/// <summary>
/// A word that opens one encrypted copy. It is made here, shown once, and kept nowhere: not in the database, not in the
/// log, not in the answer that a repeated command gets.
/// </summary>
public sealed class Passphrase
{
    /// <summary>Without I, L, O, 0 and 1, so that it can be said over the telephone.</summary>
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private const int Groups = 5;
    private const int GroupLength = 5;

    private Passphrase(string text) => Text = text;

    /// <summary>25 signs in groups of five, about 123 bits.</summary>
    public string Text { get; }

    public static Passphrase New() => new(string.Join(
        '-',
        Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength))));

    /// <summary>Says nothing, so that no log and no message can.</summary>
    public override string ToString() => "(passphrase)";
}
