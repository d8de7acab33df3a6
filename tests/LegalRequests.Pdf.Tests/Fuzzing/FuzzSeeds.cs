using System.Text;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Burning;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Fuzzing;

/// <summary>Sound files to be damaged: SAMPLE files made here, and the odd files of others as qpdf unpacks them, where the machine has them.</summary>
static class FuzzSeeds
{
    const int Largest = 400_000;
    const string Font = "<</Font<</F1<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-V/ToUnicode {0} 0 R/DescendantFonts[<</Type/Font"
        + "/Subtype/CIDFontType2/BaseFont/X/DW 500/W[16[700 800] 32 33 1000]/DW2[880 -1000]>>]>>>>>>";

    const string Map = "begincmap /WMode 0 def 2 begincodespacerange <00> <80> <8100> <FFFF> endcodespacerange 1 beginbfchar <0003> <00660066> endbfchar\n"
        + "2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<65E5> <672C>] endbfrange 1 begincidrange <00> <7F> 5 endcidrange endcmap";

    const string Content = "q 1 0 0 1 5 5 cm BT /F1 12 Tf 14 TL 100 700 Td (one) Tj T* [(two) -20 (three)] TJ (four) ' 1 2 (five) \" ET Q\n"
        + "BI /W 1 /H 1 /CS /G /BPC 8 ID x EI\n/Span<</ActualText(six)>> BDC BT 3 Tr /F1 9 Tf 1 0 0 1 9 9 Tm <736576> Tj ET EMC /Fm Do";

    const string Words = "<html><doc>\n<page width=\"612.0\" height=\"792.0\">\n<word xMin=\"72.0\" yMin=\"90.5\" xMax=\"120.2\" yMax=\"101\">SAMPLE</word>\n"
        + "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">a&amp;b</word>\n</page>\n</doc></html>";

    const string Table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        + "5\t1\t1\t1\t1\t1\t36\t92\t582\t269\t95.1\tSAMPLE\n5\t1\t1\t1\t1\t2\t640\t92\t60\t30\t90\tword\n";

    const string Info = "Title:           x\nPages:           2\nPage    1 rot:   90\nPage    1 CropBox:      0.00     0.00   612.00   792.00\n"
        + "Page    2 rot:   0\nPage    2 CropBox:      0.00     0.00   612.00   792.00\n";

    const string Pictures = "page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio\n--------\n"
        + "   1     0 image    1700  2200  gray    1   8  jpeg   no         7  0   200   200  100K 2.7%\n";

    public static async Task WriteAsync(string folder)
    {
        var composite = new SamplePdf();
        var map = composite.AddStream(Encoding.ASCII.GetBytes(Map));
        composite.Page("BT /F1 10 Tf 50 700 Td <00100011000300200021> Tj ET", resources: Font.Replace("{0}", $"{map}", StringComparison.Ordinal));
        await WriteAsync(folder, "composite.pdf", composite.Bytes());
        await WriteAsync(folder, "trap.pdf", TrapPdf.Bytes());
        await WriteAsync(folder, "plain.pdf", Stamping.SamplePdf.OnePage());
        await WriteAsync(folder, "packed.pdf", new Stamping.PackedSample().Bytes());
        foreach (var name in PageKinds.Names.Where(name => !name.StartsWith("scan", StringComparison.Ordinal)))
            await WriteAsync(folder, $"{name}.pdf", PageKinds.Make(name, new PageImage(1, 1, 1, 72, [0])).Bytes());
        foreach (var (name, text) in ((string, string)[])[("a.cmap", Map), ("a.content", Content), ("words.list", Words), ("table.list", Table), ("info.list", Info), ("pictures.list", Pictures), ("picture.list", "P5\n2 2\n255\nabcd")])
            await WriteAsync(folder, name, Encoding.ASCII.GetBytes(text));
        await UnpackOddFilesAsync(folder);
    }

    static async Task UnpackOddFilesAsync(string folder)
    {
        var sandbox = await Workbench.SandboxAsync();
        foreach (var path in LegalRequests.Testing.SharedData.FilesIn("pdf-odd", "*.pdf"))
        {
            string[] arguments = ["--decrypt", "--object-streams=disable", "--coalesce-contents", "--stream-data=uncompress", "--deterministic-id", "--warning-exit-0", ToolCall.Input, "-"];
            var call = new ToolCall { Tool = "qpdf", Arguments = arguments, InputPath = path, Limits = new ToolLimits { Output = Largest } };
            var (run, output) = await sandbox.RunAsync(call, default);
            if (run.Clean && output.Length > 0)
                await WriteAsync(folder, Path.GetFileName(path), output);
        }
    }

    static Task WriteAsync(string folder, string name, byte[] bytes) => File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
}
