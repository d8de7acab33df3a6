using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Mail;

/// <summary>A real server with a certificate of its own that demands STARTTLS (RFC 3207) and sign-in (RFC 4954).</summary>
public sealed class ServerSignInTests : IDisposable
{
    private const string User = "requests";
    private const string Password = "SAMPLE pass word 42";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("legalrequests-tls-");

    private string Certificate => Path.Combine(folder.FullName, "certificate.pem");

    private string WithKey => Path.Combine(folder.FullName, "with-key.pem");

    public ServerSignInTests()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(WithKey, $"{key.ExportPkcs8PrivateKeyPem()}\n{certificate.ExportCertificatePem()}\n");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, EveryDatabase]
    public async Task The_right_password_delivers_under_tls(DatabaseKind kind)
    {
        using var server = SmtpServer.Start(door: new SmtpDoor(WithKey, User, Password));
        await using var house = TestHouse.Open(kind);
        await house.PutAsync("deadline.1.late");

        var sent = await MailChild.SendAsync(house, Certificate, Settings(server, Password));

        sent.ShouldBe(1);
        server.Said.ShouldBe(["AUTH good", "MAIL tls=True signed-in=True"]);
        server.Received.ShouldHaveSingleItem().Data.ShouldContain("LR-2026-0007");
        (await house.MailAsync()).SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_wrong_password_parks_the_mail_with_that_reason_and_tries_no_other_mail()
    {
        using var server = SmtpServer.Start(door: new SmtpDoor(WithKey, User, Password));
        await using var house = TestHouse.Open();
        await house.PutAsync("deadline.1.late");
        await house.PutAsync("deadline.2.late");

        await MailChild.SendAsync(house, Certificate, Settings(server, "wrong"));

        var rows = await RowsAsync(house);
        rows.Select(it => it.Attempts).Order().ShouldBe([0, 1]);
        var parked = rows.Single(it => it.Attempts == 1);
        (parked.ParkedAt is not null, parked.LastError).ShouldBe((true, "mail.sign-in-refused"));
        server.Said.ShouldContain("AUTH bad");
        server.Said.ShouldNotContain("MAIL tls=True signed-in=True");
        server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_wants_a_sign_in_that_is_not_set_is_told_apart()
    {
        using var server = SmtpServer.Start(door: new SmtpDoor(WithKey, User, Password));
        await using var house = TestHouse.Open();
        await house.PutAsync("deadline.1.late");

        await MailChild.SendAsync(house, Certificate, Settings(server, password: null));

        (await house.MailAsync()).LastError.ShouldBe("mail.sign-in-needed");
    }

    [Fact]
    public async Task A_server_without_starttls_hears_neither_password_nor_mail()
    {
        using var server = SmtpServer.Start(door: new SmtpDoor("", User, Password));
        await using var house = TestHouse.Open(settings: Settings(server, Password));
        await house.PutAsync("deadline.1.late");

        await house.SendAsync();

        (await house.MailAsync()).LastError.ShouldBe("mail.no-starttls");
        server.Said.ShouldBeEmpty();
        server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_certificate_that_this_machine_does_not_trust_gets_neither_password_nor_mail()
    {
        using var server = SmtpServer.Start(door: new SmtpDoor(WithKey, User, Password));
        await using var house = TestHouse.Open(settings: Settings(server, Password));
        await house.PutAsync("deadline.1.late");

        await house.SendAsync();

        (await house.MailAsync()).LastError.ShouldBe("mail.certificate");
        server.Said.ShouldBeEmpty();
    }

    private static Dictionary<string, string?> Settings(SmtpServer server, string? password) => new()
    {
        ["Mail:Host"] = "localhost",
        ["Mail:Port"] = $"{server.Port}",
        ["Mail:Tls"] = "StartTls",
        ["Mail:From"] = "requests@agency.example",
        ["Mail:SiteAddress"] = "https://requests.agency.example",
        ["Mail:MaxAttempts"] = "1",
        ["Mail:User"] = password is null ? "" : User,
        ["Mail:Password"] = password ?? "",
    };

    private static async Task<List<OutboxMail>> RowsAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<OutboxMail>().ToListAsync();
    }
}
