using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;

namespace LegalRequests.Testing;

/// <summary>How the test server answers the next mails.</summary>
public enum SmtpAnswer
{
    Accept,

    /// <summary>451 after the text.</summary>
    TryLater,

    /// <summary>550 to the recipient.</summary>
    Reject,

    /// <summary>Takes the text and says nothing more.</summary>
    Hang,
}

/// <summary>A mail as the server took it in.</summary>
/// <param name="Data">Headers and body as sent.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Data);

/// <summary>A real SMTP server (Debian's python3-aiosmtpd) in a process of its own; it ends with the test process.</summary>
public sealed class SmtpServer : IDisposable
{
    private const string Program = """
        import asyncio, json, os, sys
        from aiosmtpd.controller import Controller
        folder, port = sys.argv[1], int(sys.argv[2])
        class Handler:
            count = 0
            def answer(self):
                with open(os.path.join(folder, 'answer')) as f: return f.read()
            async def handle_RCPT(self, server, session, envelope, address, options):
                if self.answer() == 'Reject': return '550 5.1.1 no such mailbox'
                envelope.rcpt_tos.append(address)
                return '250 OK'
            async def handle_DATA(self, server, session, envelope):
                answer = self.answer()
                if answer == 'TryLater': return '451 4.3.0 try again later'
                if answer == 'Hang': await asyncio.sleep(3600)
                Handler.count += 1
                name = os.path.join(folder, '%05d' % Handler.count)
                with open(name + '.part', 'w') as f:
                    json.dump({'From': envelope.mail_from, 'To': envelope.rcpt_tos,
                        'Data': envelope.content.decode('utf-8', 'replace')}, f)
                os.rename(name + '.part', name + '.json')
                return '250 OK'
        controller = Controller(Handler(), hostname='127.0.0.1', port=port)
        controller.start()
        sys.stdin.read()
        os._exit(0)
        """;

    private readonly Process process;
    private readonly string folder;

    private SmtpServer(Process process, string folder, int port) => (this.process, this.folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>Mails taken in so far, in order.</summary>
    public IReadOnlyList<ReceivedMail> Received =>
    [
        .. Directory.EnumerateFiles(folder, "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<ReceivedMail>(File.ReadAllText(file)))
            .OfType<ReceivedMail>(),
    ];

    /// <summary>Starts a server that accepts.</summary>
    /// <param name="port">The port to listen on; null for a free one.</param>
    /// <exception cref="InvalidOperationException">The server did not start; the message tells why.</exception>
    public static SmtpServer Start(int? port = null)
    {
        var folder = Directory.CreateTempSubdirectory("legalrequests-smtp-").FullName;
        var chosen = port ?? FreePort.Next();
        File.WriteAllText(Path.Combine(folder, "answer"), nameof(SmtpAnswer.Accept));
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            ArgumentList = { "-c", Program, folder, chosen.ToString(CultureInfo.InvariantCulture) },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start.");
        var server = new SmtpServer(process, folder, chosen);
        server.WaitUntilItListens();
        return server;
    }

    /// <summary>Changes how it answers from now on.</summary>
    public void AnswerWith(SmtpAnswer answer)
    {
        var next = Path.Combine(folder, "answer.next");
        File.WriteAllText(next, answer.ToString());
        File.Move(next, Path.Combine(folder, "answer"), overwrite: true);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void WaitUntilItListens()
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < TimeSpan.FromSeconds(60);)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The SMTP server is missing; ./test installs it (package python3-aiosmtpd). {process.StandardError.ReadToEnd()}");
            }

            try
            {
                using var probe = new TcpClient("127.0.0.1", Port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }

        throw new InvalidOperationException("The SMTP server did not listen within a minute.");
    }
}
