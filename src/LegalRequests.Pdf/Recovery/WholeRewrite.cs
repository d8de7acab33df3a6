using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Recovery;

/// <summary>Rewrites a file with every object it holds, used or not, unpacked: what the intake rightly drops is kept here.</summary>
sealed class WholeRewrite(Sandbox sandbox)
{
    static readonly ToolLimits Limits = new() { WallClock = TimeSpan.FromMinutes(5), Cpu = TimeSpan.FromMinutes(4), Output = 2L << 30 };

    /// <returns>The target, or null where qpdf could not write it.</returns>
    public async Task<string?> WriteAsync(string path, string target, string? password, CancellationToken cancellationToken)
    {
        foreach (var tried in password is null ? (string[])[""] : ["", password])
        {
            var call = new ToolCall
            {
                Tool = "qpdf",
                Arguments =
                [
                    "--decrypt", "--object-streams=disable", "--preserve-unreferenced", "--stream-data=uncompress",
                    "--decode-level=specialized", "--warning-exit-0", "--password-file=-", ToolCall.Input, "-",
                ],
                InputPath = path,
                StandardInput = Encoding.UTF8.GetBytes(tried + "\n"),
                Limits = Limits,
            };
            ToolRun run;
            await using (var file = new FileStream(target, FileMode.Create, FileAccess.Write))
                run = await sandbox.RunAsync(call, (output, token) => output.CopyToAsync(file, token), cancellationToken);
            if (run.Clean && new FileInfo(target).Length > 0)
                return target;
        }

        return null;
    }
}
