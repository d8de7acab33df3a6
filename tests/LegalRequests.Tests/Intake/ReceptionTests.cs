using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using LegalRequests.Web.Pages.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class ReceptionTests
{
    [Fact]
    public async Task A_sound_file_comes_in_with_its_pages()
    {
        await using var house = TestHouse.Open();

        var received = (await house.ReceiveAsync(Guid.CreateVersion7(), SamplePages.Pdf("one", "two"), "../x/paper.pdf")).OrThrow();

        received.FileName.ShouldBe("paper.pdf");
        received.Pages.Count.ShouldBe(2);
        received.Pages[0].ShouldBe(new ReceivedPage(612, 792, 0, 1));
        received.Locked.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "file.empty")]
    [InlineData("just text", "file.not-a-pdf")]
    [InlineData("%PDF-1.7 and nothing more", "file.damaged")]
    public async Task A_file_that_is_none_is_refused_and_leaves_nothing(string content, string code)
    {
        await using var house = TestHouse.Open();

        var refused = await house.ReceiveAsync(Guid.CreateVersion7(), System.Text.Encoding.ASCII.GetBytes(content));

        refused.Refusal?.Code.ShouldBe(code);
        Leftovers(house).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("789F3E22", "file.outlook-pack", "only Outlook opens")]
    [InlineData("308006092A864886F70D010703A080", "file.sealed-mail", "signed or encrypted as a whole")]
    [InlineData("3082010006092A864886F70D010702A08201", "file.sealed-mail", "signed or encrypted as a whole")]
    [InlineData("D0CF11E0A1B11AE1", "file.office", "a mail as .eml")]
    public async Task A_mail_that_only_its_program_opens_is_refused_with_what_to_do(string start, string code, string sentence)
    {
        await using var house = TestHouse.Open();

        var refused = await house.ReceiveAsync(Guid.CreateVersion7(), [.. Convert.FromHexString(start), .. new byte[64]]);

        refused.Refusal?.Code.ShouldBe(code);
        refused.Refusal?.Message.ShouldContain(sentence);
        FileWords.Of(code).ShouldBe(refused.Refusal?.Message);
        Leftovers(house).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pdf_without_pages_is_refused_and_leaves_nothing()
    {
        await using var house = TestHouse.Open();

        var refused = await house.ReceiveAsync(Guid.CreateVersion7(), SamplePages.Pdf());

        refused.Refusal?.Code.ShouldBeOneOf("file.no-pages", "file.damaged");
        Leftovers(house).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing()
    {
        await using var house = TestHouse.Open(settings: new Dictionary<string, string?> { ["Vault:MaxUploadBytes"] = "400" });

        var refused = await house.ReceiveAsync(Guid.CreateVersion7(), SamplePages.Pdf("one"));

        refused.Refusal?.Code.ShouldBe("file.too-large");
        Leftovers(house).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_locked_file_is_kept_and_opens_later_with_its_password()
    {
        await using var house = TestHouse.Open();
        var id = Guid.CreateVersion7();
        var received = (await house.ReceiveAsync(id, SamplePages.Locked(SamplePages.Pdf("one"), "secret"))).OrThrow();
        received.Locked.ShouldBeTrue();
        await KeepAsync(house, received.Original);

        var wrong = await UnlockAsync(house, id, received.Original.BlobId, "guess");
        var right = await UnlockAsync(house, id, received.Original.BlobId, "secret");

        wrong.Refusal?.Code.ShouldBe("file.password-wrong");
        right.OrThrow().Pages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_locked_by_the_empty_password_opens_by_itself()
    {
        await using var house = TestHouse.Open();

        var received = await house.ReceiveAsync(Guid.CreateVersion7(), SamplePages.Locked(SamplePages.Pdf("one"), ""));

        received.OrThrow().Locked.ShouldBeFalse();
    }

    private static string[] Leftovers(TestHouse house)
    {
        var vault = Path.Combine(house.Folder, "vault");
        return Directory.Exists(vault) ? Directory.GetFiles(vault, "*", SearchOption.AllDirectories) : [];
    }

    private static Task<int> KeepAsync(TestHouse house, StoredFile file) => house.InScopeAsync(provider =>
    {
        provider.GetRequiredService<FileVault>().Keep(file);
        return provider.GetRequiredService<LegalRequestsDb>().SaveChangesAsync();
    });

    private static Task<Outcome<ReceivedPdf>> UnlockAsync(TestHouse house, Guid id, Guid blobId, string password) =>
        house.InScopeAsync(provider => provider.GetRequiredService<Reception>().UnlockAsync(id, "paper", blobId, password, default));
}
