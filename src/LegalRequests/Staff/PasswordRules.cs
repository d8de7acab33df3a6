namespace LegalRequests.Staff;

/// <summary>What a password must be: long, not known to everybody, not the person's own name. Nothing about signs and digits.</summary>
public static class PasswordRules
{
    public const int Shortest = 15;

    /// <summary>Hashing takes time with length; nobody types more.</summary>
    public const int Longest = 256;

    private static readonly string[] Known =
    [
        "correct horse battery staple", "correcthorsebatterystaple", "passwordpassword", "password12345678", "passwordpassword1",
        "123456789012345", "1234567890123456", "12345678901234567890", "qwertyuiopasdfgh", "qwertyuiopasdfghjkl",
        "qwertyuiop123456", "iloveyouiloveyou", "letmeinletmeinletmein", "adminadminadmin", "administrator123",
        "administratoradministrator", "welcomewelcome1", "legalrequests123", "changemechangeme", "abcdefghijklmnop",
        "abcdefghijklmno", "legalrequestslegalrequests", "thequickbrownfox", "opensesameopensesame", "socialworker12345",
    ];

    private static readonly HashSet<string> Forbidden = new(Known, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when the password will do.</summary>
    public static Refusal? Weakness(string password, string userName)
    {
        var name = userName.Split('@')[0];

        return password.Length switch
        {
            < Shortest => Refused("password.too-short", $"Use at least {Shortest} characters. A short sentence is easy to keep in mind."),
            > Longest => Refused("password.too-long", $"Use at most {Longest} characters."),
            _ when Forbidden.Contains(password.Trim()) => Refused("password.known", "This password is on lists of known passwords. Use another one."),
            _ when password.Distinct().Count() < 5 => Refused("password.too-plain", "Use more than four different characters."),
            _ when name.Length > 3 && password.Contains(name, StringComparison.OrdinalIgnoreCase) =>
                Refused("password.has-name", "Leave your name out of the password."),
            _ => null,
        };
    }

    private static Refusal Refused(string code, string message) => Refusal.OnField("Password", code, message);
}
