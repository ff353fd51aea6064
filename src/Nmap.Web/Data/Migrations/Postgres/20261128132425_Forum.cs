using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Forum : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Leads",
                table: "progress_obligations",
                type: "text",
                nullable: false,
                defaultValue: "[365,180,90,30,7]");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "progress_obligations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "progress_obligations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Treaty",
                table: "progress_obligations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidFrom",
                table: "progress_obligations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidTo",
                table: "progress_obligations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Method",
                table: "progress_figures",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextUpdateOn",
                table: "progress_figures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PublicFrom",
                table: "progress_figures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Typed",
                table: "notifications_links",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldSetId",
                table: "concerns_concerns",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "awareness_kits",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    PreparedById = table.Column<string>(type: "text", nullable: true),
                    PreparedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awareness_kits", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "awareness_quotes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: false),
                    Function = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    ReleasedBy = table.Column<string>(type: "text", nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awareness_quotes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "challenges_challenges",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Attribution = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: true),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    CouldHaveRaised = table.Column<int>(type: "integer", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    Obligation = table.Column<string>(type: "text", nullable: true),
                    Component = table.Column<string>(type: "text", nullable: true),
                    Topic = table.Column<string>(type: "text", nullable: true),
                    OwnerId = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    StateSince = table.Column<DateOnly>(type: "date", nullable: false),
                    IsNameless = table.Column<bool>(type: "boolean", nullable: false),
                    MailsWords = table.Column<bool>(type: "boolean", nullable: false),
                    MinutesTextId = table.Column<string>(type: "text", nullable: true),
                    MeetingId = table.Column<string>(type: "text", nullable: true),
                    PublicTitle = table.Column<string>(type: "text", nullable: false),
                    PublicText = table.Column<string>(type: "text", nullable: false),
                    PublicSource = table.Column<string>(type: "text", nullable: true),
                    PublicAsOf = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_challenges_challenges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "challenges_followers",
                columns: table => new
                {
                    ChallengeId = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_challenges_followers", x => new { x.ChallengeId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "challenges_posts",
                columns: table => new
                {
                    ChallengeId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    OrganisationId = table.Column<string>(type: "text", nullable: true),
                    CodeHash = table.Column<string>(type: "text", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    CorrectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_challenges_posts", x => new { x.ChallengeId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "consultations_consultations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    IsNameless = table.Column<bool>(type: "boolean", nullable: false),
                    HiddenUntilClosed = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false),
                    ResultOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultations_consultations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consultations_decision_types",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Method = table.Column<string>(type: "text", nullable: false),
                    Choices = table.Column<string>(type: "text", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultations_decision_types", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "consultations_inputs",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    ConsultationId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: true),
                    OrganisationId = table.Column<string>(type: "text", nullable: true),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    CodeHash = table.Column<string>(type: "text", nullable: true),
                    Showing = table.Column<string>(type: "text", nullable: false),
                    Disposition = table.Column<string>(type: "text", nullable: false),
                    Because = table.Column<string>(type: "text", nullable: true),
                    DealtWithOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultations_inputs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consultations_questions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    ConsultationId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    Options = table.Column<string>(type: "text", nullable: false),
                    HiddenUntilClosed = table.Column<bool>(type: "boolean", nullable: false),
                    IsNameless = table.Column<bool>(type: "boolean", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    OutcomeText = table.Column<string>(type: "text", nullable: true),
                    DeclaredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionId = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultations_questions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "goodpractices_addresses",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    AddedById = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goodpractices_addresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "goodpractices_sendings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    SetId = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<string>(type: "text", nullable: false),
                    VersionId = table.Column<string>(type: "text", nullable: false),
                    SentById = table.Column<string>(type: "text", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goodpractices_sendings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "goodpractices_sent_files",
                columns: table => new
                {
                    Bundle = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SetId = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<string>(type: "text", nullable: false),
                    MediaType = table.Column<string>(type: "text", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goodpractices_sent_files", x => new { x.Bundle, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "planning_activity_kinds",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planning_activity_kinds", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "planning_benchmarks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false),
                    Baseline = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    BaselineOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BaselineSource = table.Column<string>(type: "text", nullable: false),
                    Target = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    TargetOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Obligation = table.Column<string>(type: "text", nullable: true),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    WrittenById = table.Column<string>(type: "text", nullable: true),
                    ReleasedById = table.Column<string>(type: "text", nullable: true),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planning_benchmarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "planning_contributions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    PlanId = table.Column<string>(type: "text", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Wording = table.Column<string>(type: "text", nullable: true),
                    LineKind = table.Column<string>(type: "text", nullable: true),
                    Begins = table.Column<DateOnly>(type: "date", nullable: true),
                    Ends = table.Column<DateOnly>(type: "date", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnsweredById = table.Column<string>(type: "text", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planning_contributions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "planning_needs",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    Currency = table.Column<string>(type: "text", nullable: true),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    Obligation = table.Column<string>(type: "text", nullable: true),
                    Priority = table.Column<string>(type: "text", nullable: true),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    StateNote = table.Column<string>(type: "text", nullable: true),
                    EnteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StateOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planning_needs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "planning_passages",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Policy = table.Column<string>(type: "text", nullable: false),
                    Passage = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Standings = table.Column<string>(type: "text", nullable: false),
                    WrittenById = table.Column<string>(type: "text", nullable: true),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planning_passages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "planning_plans",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    FirstYear = table.Column<int>(type: "integer", nullable: false),
                    LastYear = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    ContributeBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Decision = table.Column<string>(type: "text", nullable: true),
                    AdoptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SupersededOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planning_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "portal_change_notes",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Line = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ToldById = table.Column<string>(type: "text", nullable: true),
                    ToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_change_notes", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "priorities_criteria",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_priorities_criteria", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "priorities_lists",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Ranked = table.Column<string>(type: "text", nullable: false),
                    Decision = table.Column<string>(type: "text", nullable: true),
                    AdoptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_priorities_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "priorities_priorities",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Stage = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_priorities_priorities", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "progress_action_evidence",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Plan = table.Column<string>(type: "text", nullable: false),
                    Action = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Figure = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: true),
                    ById = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_action_evidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_boundaries",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    AreaCode = table.Column<string>(type: "text", nullable: false),
                    Shape = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_boundaries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_boundary_sets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: true),
                    Licence = table.Column<string>(type: "text", nullable: false),
                    Disclaimer = table.Column<string>(type: "text", nullable: false),
                    Frame = table.Column<string>(type: "text", nullable: true),
                    ById = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_boundary_sets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_completions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    AreaCode = table.Column<string>(type: "text", nullable: true),
                    Step = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_completions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_due_dates",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Obligation = table.Column<string>(type: "text", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Why = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Leads = table.Column<string>(type: "text", nullable: true),
                    SubmittedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Receipt = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_due_dates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_due_rules",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Obligation = table.Column<string>(type: "text", nullable: true),
                    Leads = table.Column<string>(type: "text", nullable: false),
                    Meetings = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_due_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_plan_actions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Plan = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Area = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Obligation = table.Column<string>(type: "text", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Indicators = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_plan_actions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_plan_links",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    FromPlan = table.Column<string>(type: "text", nullable: false),
                    FromAction = table.Column<string>(type: "text", nullable: false),
                    ToPlan = table.Column<string>(type: "text", nullable: false),
                    ToAction = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_plan_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_plans",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Treaty = table.Column<string>(type: "text", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true),
                    ReplacedBy = table.Column<string>(type: "text", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_treaties",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    Disputes = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_treaties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "challenges_proposals",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    ChallengeId = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: true),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Chosen = table.Column<bool>(type: "boolean", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_challenges_proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_challenges_proposals_challenges_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "challenges_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "challenges_steps",
                columns: table => new
                {
                    ChallengeId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<string>(type: "text", nullable: true),
                    Why = table.Column<string>(type: "text", nullable: true),
                    Target = table.Column<string>(type: "text", nullable: true),
                    MeetingId = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_challenges_steps", x => new { x.ChallengeId, x.Number });
                    table.ForeignKey(
                        name: "FK_challenges_steps_challenges_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "challenges_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consultations_papers",
                columns: table => new
                {
                    ConsultationId = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    SinceOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultations_papers", x => new { x.ConsultationId, x.Culture });
                    table.ForeignKey(
                        name: "FK_consultations_papers_consultations_consultations_Consultati~",
                        column: x => x.ConsultationId,
                        principalTable: "consultations_consultations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consultations_objections",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    QuestionId = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Blocks = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultations_objections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_consultations_objections_consultations_questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "consultations_questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consultations_positions",
                columns: table => new
                {
                    QuestionId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    Choice = table.Column<string>(type: "text", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: true),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReplacedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultations_positions", x => new { x.QuestionId, x.Number });
                    table.ForeignKey(
                        name: "FK_consultations_positions_consultations_questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "consultations_questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planning_readings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    BenchmarkId = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Link = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    EnteredById = table.Column<string>(type: "text", nullable: true),
                    DecidedById = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planning_readings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_planning_readings_planning_benchmarks_BenchmarkId",
                        column: x => x.BenchmarkId,
                        principalTable: "planning_benchmarks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planning_steps",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    BenchmarkId = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    OwnerId = table.Column<string>(type: "text", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planning_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_planning_steps_planning_benchmarks_BenchmarkId",
                        column: x => x.BenchmarkId,
                        principalTable: "planning_benchmarks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planning_lines",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    PlanId = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Responsible = table.Column<string>(type: "text", nullable: false),
                    Begins = table.Column<DateOnly>(type: "date", nullable: false),
                    Ends = table.Column<DateOnly>(type: "date", nullable: false),
                    DependsOn = table.Column<string>(type: "text", nullable: false),
                    Obligations = table.Column<string>(type: "text", nullable: false),
                    Quantities = table.Column<string>(type: "text", nullable: false),
                    BudgetLine = table.Column<string>(type: "text", nullable: true),
                    Amount = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    Currency = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planning_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_planning_lines_planning_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "planning_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_challenges_challenges_Number",
                table: "challenges_challenges",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_challenges_challenges_State",
                table: "challenges_challenges",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_challenges_proposals_ChallengeId",
                table: "challenges_proposals",
                column: "ChallengeId");

            migrationBuilder.CreateIndex(
                name: "IX_challenges_steps_Target",
                table: "challenges_steps",
                column: "Target");

            migrationBuilder.CreateIndex(
                name: "IX_consultations_consultations_Slug",
                table: "consultations_consultations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consultations_inputs_CodeHash",
                table: "consultations_inputs",
                column: "CodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_consultations_inputs_ConsultationId_Disposition",
                table: "consultations_inputs",
                columns: new[] { "ConsultationId", "Disposition" });

            migrationBuilder.CreateIndex(
                name: "IX_consultations_inputs_ConsultationId_Number",
                table: "consultations_inputs",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consultations_objections_QuestionId",
                table: "consultations_objections",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_consultations_questions_ConsultationId_Number",
                table: "consultations_questions",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_goodpractices_addresses_Level",
                table: "goodpractices_addresses",
                column: "Level");

            migrationBuilder.CreateIndex(
                name: "IX_goodpractices_sendings_SetId",
                table: "goodpractices_sendings",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_goodpractices_sent_files_SetId",
                table: "goodpractices_sent_files",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_planning_benchmarks_Number",
                table: "planning_benchmarks",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_planning_contributions_PlanId",
                table: "planning_contributions",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_planning_lines_PlanId_Code",
                table: "planning_lines",
                columns: new[] { "PlanId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_planning_needs_Number",
                table: "planning_needs",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_planning_plans_Scope_Number",
                table: "planning_plans",
                columns: new[] { "Scope", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_planning_readings_BenchmarkId",
                table: "planning_readings",
                column: "BenchmarkId");

            migrationBuilder.CreateIndex(
                name: "IX_planning_steps_BenchmarkId",
                table: "planning_steps",
                column: "BenchmarkId");

            migrationBuilder.CreateIndex(
                name: "IX_portal_change_notes_ItemId",
                table: "portal_change_notes",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_priorities_lists_Number",
                table: "priorities_lists",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_priorities_priorities_Stage",
                table: "priorities_priorities",
                column: "Stage");

            migrationBuilder.CreateIndex(
                name: "IX_progress_action_evidence_Plan_Action",
                table: "progress_action_evidence",
                columns: new[] { "Plan", "Action" });

            migrationBuilder.CreateIndex(
                name: "IX_progress_boundaries_AreaCode",
                table: "progress_boundaries",
                column: "AreaCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_progress_completions_AreaCode",
                table: "progress_completions",
                column: "AreaCode");

            migrationBuilder.CreateIndex(
                name: "IX_progress_due_dates_Key",
                table: "progress_due_dates",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_progress_due_rules_Code",
                table: "progress_due_rules",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_progress_plan_actions_Plan_Number",
                table: "progress_plan_actions",
                columns: new[] { "Plan", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_progress_plan_links_FromPlan_FromAction_ToPlan_ToAction",
                table: "progress_plan_links",
                columns: new[] { "FromPlan", "FromAction", "ToPlan", "ToAction" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_progress_plans_Code",
                table: "progress_plans",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_progress_treaties_Code",
                table: "progress_treaties",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awareness_kits");

            migrationBuilder.DropTable(
                name: "awareness_quotes");

            migrationBuilder.DropTable(
                name: "challenges_followers");

            migrationBuilder.DropTable(
                name: "challenges_posts");

            migrationBuilder.DropTable(
                name: "challenges_proposals");

            migrationBuilder.DropTable(
                name: "challenges_steps");

            migrationBuilder.DropTable(
                name: "consultations_decision_types");

            migrationBuilder.DropTable(
                name: "consultations_inputs");

            migrationBuilder.DropTable(
                name: "consultations_objections");

            migrationBuilder.DropTable(
                name: "consultations_papers");

            migrationBuilder.DropTable(
                name: "consultations_positions");

            migrationBuilder.DropTable(
                name: "goodpractices_addresses");

            migrationBuilder.DropTable(
                name: "goodpractices_sendings");

            migrationBuilder.DropTable(
                name: "goodpractices_sent_files");

            migrationBuilder.DropTable(
                name: "planning_activity_kinds");

            migrationBuilder.DropTable(
                name: "planning_contributions");

            migrationBuilder.DropTable(
                name: "planning_lines");

            migrationBuilder.DropTable(
                name: "planning_needs");

            migrationBuilder.DropTable(
                name: "planning_passages");

            migrationBuilder.DropTable(
                name: "planning_readings");

            migrationBuilder.DropTable(
                name: "planning_steps");

            migrationBuilder.DropTable(
                name: "portal_change_notes");

            migrationBuilder.DropTable(
                name: "priorities_criteria");

            migrationBuilder.DropTable(
                name: "priorities_lists");

            migrationBuilder.DropTable(
                name: "priorities_priorities");

            migrationBuilder.DropTable(
                name: "progress_action_evidence");

            migrationBuilder.DropTable(
                name: "progress_boundaries");

            migrationBuilder.DropTable(
                name: "progress_boundary_sets");

            migrationBuilder.DropTable(
                name: "progress_completions");

            migrationBuilder.DropTable(
                name: "progress_due_dates");

            migrationBuilder.DropTable(
                name: "progress_due_rules");

            migrationBuilder.DropTable(
                name: "progress_plan_actions");

            migrationBuilder.DropTable(
                name: "progress_plan_links");

            migrationBuilder.DropTable(
                name: "progress_plans");

            migrationBuilder.DropTable(
                name: "progress_treaties");

            migrationBuilder.DropTable(
                name: "challenges_challenges");

            migrationBuilder.DropTable(
                name: "consultations_consultations");

            migrationBuilder.DropTable(
                name: "consultations_questions");

            migrationBuilder.DropTable(
                name: "planning_plans");

            migrationBuilder.DropTable(
                name: "planning_benchmarks");

            migrationBuilder.DropColumn(
                name: "Leads",
                table: "progress_obligations");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "progress_obligations");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "progress_obligations");

            migrationBuilder.DropColumn(
                name: "Treaty",
                table: "progress_obligations");

            migrationBuilder.DropColumn(
                name: "ValidFrom",
                table: "progress_obligations");

            migrationBuilder.DropColumn(
                name: "ValidTo",
                table: "progress_obligations");

            migrationBuilder.DropColumn(
                name: "Method",
                table: "progress_figures");

            migrationBuilder.DropColumn(
                name: "NextUpdateOn",
                table: "progress_figures");

            migrationBuilder.DropColumn(
                name: "PublicFrom",
                table: "progress_figures");

            migrationBuilder.DropColumn(
                name: "Typed",
                table: "notifications_links");

            migrationBuilder.DropColumn(
                name: "ToldSetId",
                table: "concerns_concerns");
        }
    }
}
