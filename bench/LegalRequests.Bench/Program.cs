using LegalRequests.Bench;
using LegalRequests.Pdf.Proofing;

return args switch
{
    ["make-files", var folder, var count] => MergeBench.MakeFiles(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["make-mix", var folder, var files, var pages] => MixedFiles.Make(folder, int.Parse(files, System.Globalization.CultureInfo.InvariantCulture), int.Parse(pages, System.Globalization.CultureInfo.InvariantCulture)),
    ["packet", var folder, var output] => MergeBench.WritePacket(folder, output),
    ["plates", var output, var count] => MergeBench.WritePlates(output, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["seed-docket", var database, var count] => await DocketBench.SeedAsync(database, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["load-docket", var address, var times] => await DocketBench.LoadAsync(address, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)),
    ["dates", var seconds] => DatesBench.MeasureDates(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)),
    ["recompute", var count] => DatesBench.MeasureRecompute(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["rolls", var file, var count] => DatesBench.WriteRolls(file, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["burn", var folder, var output] => await BurnBench.RunAsync(folder, output, null),
    ["burn", var folder, var output, var known] => await BurnBench.RunAsync(folder, output, known),
    ["read", var folder, var known] => await BurnBench.ReadAsync(folder, known),
    ["native", var folder, var output] => await NativeBench.WriteTriedAsync(folder, output),
    ["burned", var folder, var output] => await NativeBench.WriteBurnedAsync(folder, output),
    ["prove-job"] => await ProofJob.AnswerAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), CancellationToken.None),
    ["take-in", var folder] => await BurnBench.TakeInAsync(folder),
    ["pictures", var folder, var dpi, var output] => await PictureBench.DrawAllAsync(folder, int.Parse(dpi, System.Globalization.CultureInfo.InvariantCulture), output),
    ["first-picture", var path] => await PictureBench.DrawFirstAsync(path),
    ["log", var rows, var output] => LogBench.WritePdf(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture), output),
    ["log-html", var rows, var output] => LogBench.WriteHtml(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture), output),
    ["proof", var folder] => await ProofBench.RunAsync(folder, ""),
    ["proof", var folder, var fact] => await ProofBench.RunAsync(folder, fact),
    ["add-holiday", var folder, var count] => await RulesBench.RunAsync(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["papers", var report] => await PapersBench.MeasureAsync(report, null),
    ["papers", var report, var words] => await PapersBench.MeasureAsync(report, words),
    ["suggestions", var report] => await PiiBench.MeasureAsync(report),
    ["suggested-page", var pages] => await SuggestedPageBench.RunAsync(int.Parse(pages, System.Globalization.CultureInfo.InvariantCulture)),
    ["writings-html", var folder] => WritingsBench.WriteHtml(folder),
    ["writings", var folder] => await WritingsBench.ReadAsync(folder),
    ["odd-files", var data, var target] => await OddFilesBench.RunAsync(data, target),
    ["conformance", var corpus, var target] => await ConformanceBench.RunAsync(corpus, target),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("make-files DIR N | make-mix DIR FILES PAGES | packet DIR OUT | plates OUT N | burn DIR OUT [KNOWN-DIR] | read DIR KNOWN-DIR | take-in DIR | native DIR OUT | burned DIR OUT | pictures DIR DPI OUT-DIR | first-picture FILE | log ROWS OUT | log-html ROWS OUT | seed-docket DB N | load-docket URL N | dates SECONDS | recompute N | rolls FILE N | add-holiday DIR N | proof DIR [FACT] | papers REPORT [WORDS-DIR] | suggestions REPORT | suggested-page PAGES | writings-html DIR | writings DIR | odd-files DATA OUT.md | conformance CORPUS OUT.md; see bench/README.md");
    return 2;
}
