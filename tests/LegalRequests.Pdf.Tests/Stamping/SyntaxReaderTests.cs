using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Tests.Stamping;

public sealed class SyntaxReaderTests
{
    [Fact]
    public void A_number_is_read_as_near_as_a_double_can_come()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var digits = random.NextInt64(0, (long)Math.Pow(10, random.Next(1, 18))).ToString(CultureInfo.InvariantCulture);
            var point = random.Next(digits.Length + 1);
            var word = (random.Next(2) == 0 ? "-" : "") + digits[..point] + "." + digits[point..];

            Read(word).ShouldBeOfType<PdfNumber>().Value.ShouldBe(double.Parse(word, CultureInfo.InvariantCulture), word);
        }
    }

    [Theory]
    [InlineData("007", 7)]
    [InlineData("+5", 5)]
    [InlineData("-0", 0)]
    [InlineData("-17", -17)]
    [InlineData("123456789", 123456789)]
    [InlineData("1234567890", 1234567890)]
    [InlineData("98765432109", 98765432109)]
    [InlineData(".5", 0.5)]
    [InlineData("4.", 4)]
    [InlineData("-.002", -0.002)]
    [InlineData(".", 0)]
    [InlineData("-", 0)]
    [InlineData("5-3", 5)]
    [InlineData("1.2.3", 1.2)]
    [InlineData("12/Name", 12)]
    public void A_number_is_read_in_each_form(string text, double expected)
    {
        Read(text).ShouldBeOfType<PdfNumber>().Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("[1 0 R]", "[1 0 R]")]
    [InlineData("[1 0 Rx]", null)]
    [InlineData("[1 0 2 0 R]", "[1 0 2 0 R]")]
    [InlineData("[0 0 0]", "[0 0 0]")]
    [InlineData("[12 % a remark\n 0 R/A<41>(b\\)\\101)]", @"[12 0 R /A (A) (b\)A)]")]
    [InlineData("<</A 1/B[/C]/A 2>>", "<</A 2/B [/C]>>")]
    [InlineData("<</A#42#2F /C#20D>>", "<</AB#2F /C#20D>>")]
    [InlineData("(a(b)c)", @"(a\(b\)c)")]
    public void An_object_is_read_as_it_is_meant(string text, string? written)
    {
        if (written is null)
            Should.Throw<MalformedPdfException>(() => Read(text));
        else
            Written(Read(text)).ShouldBe(written);
    }

    [Fact]
    public void A_name_is_itself_whatever_other_names_were_read_before()
    {
        var names = Enumerable.Range(0, 10_000).Select(number => $"N{number * 7919 % 10_000}").ToList();

        var read = Read($"[{string.Join(' ', names.Concat(names).Select(name => "/" + name))}]").ShouldBeOfType<PdfArray>();

        read.Select(item => item.ShouldBeOfType<PdfName>().Value).ShouldBe(names.Concat(names));
    }

    [Fact]
    public void A_large_dictionary_keeps_order_and_finds_every_key()
    {
        var keys = Enumerable.Range(0, 100).Select(number => $"K{number}").ToList();
        var dictionary = Read($"<<{string.Concat(keys.Select((key, number) => $"/{key} {number}"))}>>").ShouldBeOfType<PdfDictionary>();

        dictionary["K40"] = null;
        dictionary["K99"] = PdfName.Of("Last");
        dictionary["K40"] = PdfName.Of("Again");

        dictionary.Select(entry => entry.Key).ShouldBe([.. keys.Where(key => key != "K40"), "K40"]);
        keys[..99].Where(key => key != "K40").Select(key => ((PdfNumber?)dictionary[key])?.Value).ShouldBe(Enumerable.Range(0, 99).Where(it => it != 40).Select(it => (double?)it));
        dictionary["K99"].ShouldBeOfType<PdfName>().Value.ShouldBe("Last");
        dictionary["K40"].ShouldBeOfType<PdfName>().Value.ShouldBe("Again");
        dictionary["Absent"].ShouldBeNull();
    }

    private static PdfObject Read(string text) => new SyntaxReader(Encoding.Latin1.GetBytes(text)).Object();

    private static string Written(PdfObject value)
    {
        using var sink = new ByteSink(null, isHashed: false);
        value.WriteTo(sink);
        return Encoding.Latin1.GetString(sink.Gathered);
    }
}
