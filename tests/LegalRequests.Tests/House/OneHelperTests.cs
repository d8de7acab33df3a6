using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>What is needed in two files is written once, in the lowest folder that both may use.</summary>
public class OneHelperTests
{
    /// <summary>Shorter bodies are alike by chance.</summary>
    const int TellingLength = 120;

    /// <summary>Ways to get a thing that are named after the thing they are declared on, as in <c>BatesNumber.Parse</c>.</summary>
    static readonly HashSet<string> NamedByTheirType = ["Of", "From", "Parse", "TryParse", "Create", "Read", "Load", "Find"];

    [Fact]
    public void No_static_method_is_declared_in_two_files() =>
        SameSignature(HouseFiles.CodeUnder("src")).ShouldBeEmpty();

    [Fact]
    public void No_method_body_is_written_twice() =>
        SameBody(HouseFiles.Code).ShouldBeEmpty();

    [Fact]
    public void A_helper_written_again_elsewhere_is_found()
    {
        var one = Source("Vault/A.cs", "class A { static string Hex(byte[] bytes) => Convert.ToHexString(bytes); }");
        var two = Source("Mail/B.cs", "class B { private static string Hex(\n  byte[] data)\n { return \"\" + data.Length; } }");

        SameSignature([one, two]).ShouldHaveSingleItem().ShouldContain("Mail/B.cs");
    }

    [Fact]
    public void Methods_that_differ_in_what_they_take_or_give_are_left_alone()
    {
        var one = Source("Vault/A.cs", "class A { public static A Parse(string text) => new(); static int Size(int a) => a; }");
        var two = Source("Mail/B.cs", "class B { public static B Parse(string text) => new(); static int Size(long a) => 1; }");
        var three = Source("Mail/C.cs", "class C { int Size(int a) => a; void D() { return Size(1); } }");

        SameSignature([one, two, three]).ShouldBeEmpty();
    }

    [Fact]
    public void A_way_to_get_a_thing_is_named_by_its_type_unless_it_is_private()
    {
        var one = Source("Vault/A.cs", "class A { public static string Of(int a) => $\"{a}\"; static long From(int a) => a; }");
        var two = Source("Mail/B.cs", "class B { public static string Of(int a) => $\"{a}.\"; static long From(int a) => 0; }");

        SameSignature([one, two]).ShouldHaveSingleItem().ShouldStartWith("From");
    }

    [Theory]
    [InlineData("string First(Page page)")]
    [InlineData("async Task<(int, string)> OtherNameAsync<T>(T page) where T : class")]
    [InlineData("public override string? Third(int a, Dictionary<int, string> b)")]
    public void A_body_written_again_under_another_name_is_found(string header)
    {
        const string body = """
            {
                var total = 0;
                foreach (var line in page.Lines.Where(l => l.Height > 4 && l.Width > 10)) // a trap
                {
                    total += line.Words.Count(w => w.Confidence > 60);
                }
                return $"{total} words on {page.Number} of {page.Of}";
            }
            """;
        var one = Source("Records/A.cs", "class A { internal static string Words(Page page) " + body + " }");
        var two = Source("Packets/B.cs", "class B { " + header + "\n" + body.Replace("// a trap", "", StringComparison.Ordinal) + " }");

        SameBody([one, two]).ShouldHaveSingleItem().ShouldContain("Packets/B.cs");
        SameBody([one]).ShouldBeEmpty();
    }

    static HouseFile Source(string path, string text) => new("src/LegalRequests/" + path, text);

    static List<string> SameSignature(IEnumerable<HouseFile> files) =>
        InSeveralFiles(
            files.Where(file => file.IsCSharp).SelectMany(Method.In).Where(m => m.IsStatic && !IsNamedByItsType(m)), m => m.Signature);

    static bool IsNamedByItsType(Method method) => !method.IsPrivate && NamedByTheirType.Contains(method.Name);

    static List<string> SameBody(IEnumerable<HouseFile> files) =>
        InSeveralFiles(
            files.Where(file => file.IsCSharp).SelectMany(Method.In).Where(m => m.Body.Length >= TellingLength), m => m.Body);

    static List<string> InSeveralFiles(IEnumerable<Method> methods, Func<Method, string> likeness) =>
    [
        .. from method in methods
           group method by likeness(method) into alike
           let places = alike.Select(method => method.File.Path).Distinct().ToList()
           where places.Count > 1
           select $"{alike.First().Name} stands in {string.Join(" and ", places)}.",
    ];
}
