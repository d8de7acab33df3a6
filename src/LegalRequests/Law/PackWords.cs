using LegalRequests.Persistence;

namespace LegalRequests.Law;

/// <summary>How the values of an enumeration are written in packs: <c>ClerkOfCourt</c> is <c>clerk_of_court</c>.</summary>
public static class PackWords
{
    /// <summary>Values by the word that packs write.</summary>
    public static IReadOnlyDictionary<string, T> Of<T>() where T : struct, Enum => Table<T>.ByWord;

    /// <summary>The word for a value.</summary>
    public static string Of(Enum value) => SnakeCase.Of(value.ToString());

    private static class Table<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByWord = Enum.GetValues<T>().ToDictionary(value => Of(value));
    }
}
