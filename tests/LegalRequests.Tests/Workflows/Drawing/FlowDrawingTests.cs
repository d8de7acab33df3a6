using System.Xml.Linq;
using LegalRequests.Workflows;
using LegalRequests.Workflows.Drawing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows.Drawing;

public class FlowDrawingTests
{
    [Theory]
    [MemberData(nameof(ShippedDefinitions.All), MemberType = typeof(ShippedDefinitions))]
    public void No_box_and_no_outcome_lies_on_another(string id)
    {
        var definition = ShippedDefinitions.Read(id);

        var picture = FlowDrawing.Picture(definition, FlowProgress.None(definition));

        var places = picture.Steps.Select(step => (Name: step.Id, step.Box))
            .Concat(picture.Arrows.Where(arrow => arrow.Text.Length > 0).Select(arrow => (Name: arrow.Text, Box: arrow.TextBox)))
            .ToList();
        foreach (var (index, place) in places.Index())
        {
            places.Skip(index + 1).Where(other => Overlap(place.Box, other.Box)).Select(other => $"{place.Name} on {other.Name}").ShouldBeEmpty();
            place.Box.X.ShouldBeGreaterThanOrEqualTo(0);
            place.Box.Y.ShouldBeGreaterThanOrEqualTo(0);
            (place.Box.X + place.Box.Width).ShouldBeLessThanOrEqualTo(picture.Width);
            (place.Box.Y + place.Box.Height).ShouldBeLessThanOrEqualTo(picture.Height);
        }
    }

    [Theory]
    [MemberData(nameof(ShippedDefinitions.All), MemberType = typeof(ShippedDefinitions))]
    public void Every_step_and_every_way_is_drawn_once(string id)
    {
        var definition = ShippedDefinitions.Read(id);

        var picture = FlowDrawing.Picture(definition, FlowProgress.None(definition));

        picture.Steps.Select(step => step.Id).ShouldBe(definition.Steps.Select(step => step.Id));
        picture.Arrows.Select(arrow => (arrow.From, arrow.To)).ShouldBe(definition.Connections.Select(way => (way.From, way.To)).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void The_same_progress_gives_the_same_text_and_no_script_or_inline_style()
    {
        var first = ShippedDefinitions.Read(ShippedDefinitions.CivilSubpoena);
        var second = ShippedDefinitions.Read(ShippedDefinitions.CivilSubpoena);

        var svg = FlowDrawing.Svg(first, FlowProgress.Of(first, Reviewing(first)));

        svg.ShouldBe(FlowDrawing.Svg(second, FlowProgress.Of(second, Reviewing(second))));
        var root = XDocument.Parse(svg).Root.ShouldNotBeNull();
        root.DescendantsAndSelf().Select(element => element.Name.LocalName).Distinct()
            .ShouldBe(["svg", "title", "desc", "rect", "path", "polygon", "text", "g"], ignoreOrder: true);
        root.DescendantsAndSelf().SelectMany(element => element.Attributes()).ShouldNotContain(attribute => attribute.Name.LocalName == "style");
    }

    [Fact]
    public void The_list_says_what_is_done_open_and_next()
    {
        var definition = ShippedDefinitions.Read(ShippedDefinitions.CivilSubpoena);

        var lines = FlowProgress.Of(definition, Reviewing(definition)).Lines();

        lines.Where(line => line.Standing == StepStanding.Current).ShouldHaveSingleItem()
            .ShouldBe(new("review", "Counsel's review", "Counsel", StepStanding.Current));
        lines.Where(line => line.Standing == StepStanding.Next).Select(line => line.Step)
            .ShouldBe(["rework", "objection", "quash", "in-camera", "release"]);
        lines.Where(line => line.Standing == StepStanding.Done).Select(line => line.Step)
            .ShouldBe(["validity", "deadlines", "records", "privilege", "notice", "notice-result", "packet"]);
    }

    [Fact]
    public void Steps_laid_on_one_spot_are_still_drawn()
    {
        var definition = WorkflowDefinition.Read(new DefinitionSketch().Task("a", "Yes", "No").End().Lead("start>a", "a:Yes>end", "a:No>a").File());

        var svg = FlowDrawing.Svg(definition, FlowProgress.None(definition));

        XDocument.Parse(svg).Root.ShouldNotBeNull().Elements().Count(element => element.Name.LocalName == "g").ShouldBe(3);
    }

    [Fact]
    public void Text_of_a_definition_cannot_become_markup()
    {
        var file = ShippedDefinitions.Changed(
            ShippedDefinitions.CourtOrder,
            json => json.Step("packet")["metadata"].ShouldNotBeNull()["displayText"] = "<script>&\"");
        var definition = WorkflowDefinition.Read(file);

        var svg = FlowDrawing.Svg(definition, FlowProgress.None(definition));

        svg.ShouldNotContain("<script");
        svg.ShouldContain("&lt;script&gt;&amp;&quot;");
    }

    private static FlowState Reviewing(WorkflowDefinition definition) =>
        new[] { "validity:Valid", "records:Done", "privilege:Done", "notice:NotRequired", "packet:Drafted" }
            .Select(answer => answer.Split(':'))
            .Aggregate(FlowInterpreter.Start(definition).State, (state, answer) => FlowInterpreter.Answer(definition, state, answer[0], answer[1]).State);

    private static bool Overlap(DrawnBox a, DrawnBox b) =>
        a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;
}
