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

    /// <summary>Takes its time over each mail, so that a test can act in the middle of many.</summary>
    Slow,
}

/// <summary>What the test server asks of those who come in.</summary>
/// <param name="Certificate">A PEM file with certificate and key: STARTTLS is offered and demanded; empty for neither.</param>
/// <param name="User">Who must sign in; empty where nobody must.</param>
public sealed record SmtpDoor(string Certificate = "", string User = "", string Password = "");

/// <summary>A mail as the server took it in.</summary>
/// <param name="Data">Headers and body as sent.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Data);

/// <summary>A real SMTP server (Debian's python3-aiosmtpd) in a process of its own; it ends with the test process.</summary>
public sealed class SmtpServer : IDisposable
{
    private const string Program = """
        import asyncio, json, os, ssl, sys
        from aiosmtpd.controller import Controller
        from aiosmtpd.smtp import AuthResult, LoginPassword, SMTP
        folder, port, door = sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])
        def say(what):
            with open(os.path.join(folder, 'said'), 'a') as f: f.write(what + '\n')
        class Handler:
            count = 0
            def answer(self):
                with open(os.path.join(folder, 'answer')) as f: return f.read()
            async def handle_MAIL(self, server, session, envelope, address, options):
                say('MAIL tls=%s signed-in=%s' % (session.ssl is not None, bool(session.authenticated)))
                envelope.mail_from = address
                return '250 OK'
            async def handle_RCPT(self, server, session, envelope, address, options):
                if self.answer() == 'Reject': return '550 5.1.1 no such mailbox'
                envelope.rcpt_tos.append(address)
                return '250 OK'
            async def handle_DATA(self, server, session, envelope):
                answer = self.answer()
                if answer == 'TryLater': return '451 4.3.0 try again later'
                if answer == 'Hang': await asyncio.sleep(3600)
                if answer == 'Slow': await asyncio.sleep(0.15)
                Handler.count += 1
                name = os.path.join(folder, '%05d' % Handler.count)
                with open(name + '.part', 'w') as f:
                    json.dump({'From': envelope.mail_from, 'To': envelope.rcpt_tos,
                        'Data': envelope.content.decode('utf-8', 'replace')}, f)
                os.rename(name + '.part', name + '.json')
                return '250 OK'
        def sign_in(server, session, envelope, mechanism, data):
            good = isinstance(data, LoginPassword) and data.login.decode() == door['User'] and data.password.decode() == door['Password']
            say('AUTH %s' % ('good' if good else 'bad'))
            return AuthResult(success=good, handled=False)
        class AnyCase(SMTP):
            # .NET says "AUTH login"; servers in the field take any case, this one alone does not.
            async def smtp_AUTH(self, arg):
                mechanism, _, rest = arg.partition(' ')
                await super().smtp_AUTH((mechanism.upper() + ' ' + rest).strip())
        class Door(Controller):
            def factory(self): return AnyCase(self.handler, **self.SMTP_kwargs)
        options = {}
        if door['Certificate']:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(door['Certificate'])
            options.update(tls_context=context, require_starttls=True)
        if door['User']:
            options.update(authenticator=sign_in, auth_required=True, auth_require_tls=bool(door['Certificate']))
        controller = Door(Handler(), hostname='127.0.0.1', port=port, **options)
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

    /// <summary>What callers said, in order: <c>AUTH good</c>, <c>AUTH bad</c>, <c>MAIL tls=True signed-in=True</c>.</summary>
    public IReadOnlyList<string> Said => File.Exists(Path.Combine(folder, "said")) ? File.ReadAllLines(Path.Combine(folder, "said")) : [];

    /// <summary>Starts a server that accepts.</summary>
    /// <param name="port">The port to listen on; null for a free one.</param>
    /// <param name="door">What it asks of callers; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The server did not start; the message tells why.</exception>
    public static SmtpServer Start(int? port = null, SmtpDoor? door = null)
    {
        var folder = Directory.CreateTempSubdirectory("legalrequests-smtp-").FullName;
        var chosen = port ?? FreePort.Next();
        File.WriteAllText(Path.Combine(folder, "answer"), nameof(SmtpAnswer.Accept));
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            ArgumentList = { "-c", Program, folder, chosen.ToString(CultureInfo.InvariantCulture), JsonSerializer.Serialize(door ?? new SmtpDoor()) },
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
