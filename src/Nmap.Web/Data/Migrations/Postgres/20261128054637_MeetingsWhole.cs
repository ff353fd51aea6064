using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeetingsWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Enclosed",
                table: "notifications_letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "notifications_letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileText",
                table: "notifications_letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileType",
                table: "notifications_letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Joins",
                table: "notifications_letters",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "TurnOff",
                table: "notifications_letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsLate",
                table: "meetings_proposals",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "AdoptionMethod",
                table: "meetings_minutes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlsoAuthentic",
                table: "meetings_minutes",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "OutcomesSentAt",
                table: "meetings_minutes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Periods",
                table: "meetings_minutes",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Roll",
                table: "meetings_minutes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApprovedAgenda",
                table: "meetings_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChallengesItemId",
                table: "meetings_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClosedAt",
                table: "meetings_meetings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CurrentItemId",
                table: "meetings_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ItemsInDays",
                table: "meetings_meetings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OrderFixedDays",
                table: "meetings_meetings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OthersMayNote",
                table: "meetings_meetings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SeriesId",
                table: "meetings_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatusItemId",
                table: "meetings_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HolderId",
                table: "meetings_decisions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "meetings_decisions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Revision",
                table: "meetings_decisions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "SupersededById",
                table: "meetings_decisions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CameAtId",
                table: "meetings_attendance",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LeftAtId",
                table: "meetings_attendance",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Objection",
                table: "meetings_attendance",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Person",
                table: "meetings_attendance",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "StatedAt",
                table: "meetings_attendance",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedById",
                table: "meetings_attendance",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedPerson",
                table: "meetings_attendance",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Statement",
                table: "meetings_attendance",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "meetings_answers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnteredById",
                table: "meetings_answers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceivedOn",
                table: "meetings_answers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeenText",
                table: "meetings_answers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AddedOn",
                table: "meetings_agenda",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "meetings_agenda",
                type: "text",
                nullable: false,
                defaultValue: "members");

            migrationBuilder.AddColumn<string>(
                name: "Expected",
                table: "meetings_agenda",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsLate",
                table: "meetings_agenda",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LineId",
                table: "meetings_agenda",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PredecessorId",
                table: "meetings_agenda",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Presenter",
                table: "meetings_agenda",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PresenterOrganisationId",
                table: "meetings_agenda",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposalId",
                table: "meetings_agenda",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Revision",
                table: "meetings_agenda",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "meetings_agenda",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<int>(
                name: "TimesDeferred",
                table: "meetings_agenda",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MinutedDueOn",
                table: "meetings_actions",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "MinutedOwnerId",
                table: "meetings_actions",
                type: "text",
                nullable: false,
                defaultValue: "");

            // What stood as owner and day until now is what the minutes said.
            migrationBuilder.Sql("UPDATE meetings_actions SET \"MinutedOwnerId\" = \"OwnerId\", \"MinutedDueOn\" = \"DueOn\"");

            migrationBuilder.CreateTable(
                name: "meetings_agenda_steps",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    LineId = table.Column<string>(type: "text", nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    ToMeetingId = table.Column<string>(type: "text", nullable: true),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_agenda_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_backlog",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    ProposalId = table.Column<string>(type: "text", nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_backlog", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_corrigenda",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MinutesId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    Wordings = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    ProposedById = table.Column<string>(type: "text", nullable: true),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Refusal = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedById = table.Column<string>(type: "text", nullable: true),
                    ForTheLead = table.Column<bool>(type: "boolean", nullable: false),
                    AfterNumber = table.Column<int>(type: "integer", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: true),
                    Sealed = table.Column<string>(type: "text", nullable: true),
                    TextHash = table.Column<string>(type: "text", nullable: true),
                    PreviousHash = table.Column<string>(type: "text", nullable: true),
                    ChainHash = table.Column<string>(type: "text", nullable: true),
                    CheckCode = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_corrigenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetings_corrigenda_meetings_minutes_MinutesId",
                        column: x => x.MinutesId,
                        principalTable: "meetings_minutes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_datepolls",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedById = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_datepolls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_guests",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Organisation = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_guests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetings_guests_meetings_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "meetings_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_jottings",
                columns: table => new
                {
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    AgendaItemId = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_jottings", x => new { x.MeetingId, x.AgendaItemId, x.PersonId, x.Kind });
                    table.ForeignKey(
                        name: "FK_meetings_jottings_meetings_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "meetings_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_paper",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MinutesId = table.Column<string>(type: "text", nullable: false),
                    FileId = table.Column<string>(type: "text", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false),
                    UploadedById = table.Column<string>(type: "text", nullable: true),
                    UploadedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ConfirmedById = table.Column<string>(type: "text", nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_paper", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_papers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    FirstId = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    FileId = table.Column<string>(type: "text", nullable: false),
                    FileName = table.Column<string>(type: "text", nullable: false),
                    Format = table.Column<string>(type: "text", nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ByOrganisationId = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_papers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_political_offers",
                columns: table => new
                {
                    LineId = table.Column<string>(type: "text", nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: false),
                    OfferedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredById = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_political_offers", x => x.LineId);
                });

            migrationBuilder.CreateTable(
                name: "meetings_referrals",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    LineId = table.Column<string>(type: "text", nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: false),
                    StructureId = table.Column<string>(type: "text", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    ByOrganisationId = table.Column<string>(type: "text", nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnswerCulture = table.Column<string>(type: "text", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_referrals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_register_notes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: true),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ToDay = table.Column<DateOnly>(type: "date", nullable: true),
                    AboutId = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_register_notes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_replies",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    AlternateId = table.Column<string>(type: "text", nullable: true),
                    Alternate = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
                    Channel = table.Column<string>(type: "text", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_replies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_series",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    EveryMonths = table.Column<int>(type: "integer", nullable: false),
                    GraceDays = table.Column<int>(type: "integer", nullable: false),
                    DurationMinutes = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: false),
                    TimeZone = table.Column<string>(type: "text", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    Focus = table.Column<string>(type: "text", nullable: false),
                    Template = table.Column<string>(type: "text", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Ended = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_structures",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    OwnerId = table.Column<string>(type: "text", nullable: true),
                    OwnerName = table.Column<string>(type: "text", nullable: true),
                    Contact = table.Column<string>(type: "text", nullable: true),
                    Link = table.Column<string>(type: "text", nullable: true),
                    Rhythm = table.Column<string>(type: "text", nullable: false),
                    Notes = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_structures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_inbox",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MessageId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sender = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Sentence = table.Column<string>(type: "text", nullable: false),
                    Arguments = table.Column<string>(type: "text", nullable: true),
                    ArrivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LookedAtById = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_inbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_links",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ForMail = table.Column<bool>(type: "boolean", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: true),
                    ObjectId = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Given = table.Column<string>(type: "text", nullable: true),
                    LetterId = table.Column<string>(type: "text", nullable: true),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Before = table.Column<string>(type: "text", nullable: true),
                    Receipt = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "portal_morning_mail",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Wanted = table.Column<bool>(type: "boolean", nullable: false),
                    TimeZone = table.Column<string>(type: "text", nullable: true),
                    LookedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Told = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_morning_mail", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "portal_read",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_read", x => new { x.PersonId, x.Address });
                });

            migrationBuilder.CreateTable(
                name: "users_kept_forms",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<string>(type: "character varying(26)", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_kept_forms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_users_kept_forms_users_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "users_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_pollanswers",
                columns: table => new
                {
                    DateId = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    PollId = table.Column<string>(type: "text", nullable: false),
                    Says = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_pollanswers", x => new { x.DateId, x.OrganisationId });
                    table.ForeignKey(
                        name: "FK_meetings_pollanswers_meetings_datepolls_PollId",
                        column: x => x.PollId,
                        principalTable: "meetings_datepolls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_polldates",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    PollId = table.Column<string>(type: "text", nullable: false),
                    StartsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_polldates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetings_polldates_meetings_datepolls_PollId",
                        column: x => x.PollId,
                        principalTable: "meetings_datepolls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_meetings_SeriesId",
                table: "meetings_meetings",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_decisions_ReviewOn",
                table: "meetings_decisions",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agenda_LineId",
                table: "meetings_agenda",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agenda_Obligation",
                table: "meetings_agenda",
                column: "Obligation");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agenda_steps_LineId",
                table: "meetings_agenda_steps",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agenda_steps_MeetingId",
                table: "meetings_agenda_steps",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_corrigenda_AfterNumber_Position",
                table: "meetings_corrigenda",
                columns: new[] { "AfterNumber", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_corrigenda_CheckCode",
                table: "meetings_corrigenda",
                column: "CheckCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_corrigenda_MinutesId_Number",
                table: "meetings_corrigenda",
                columns: new[] { "MinutesId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_datepolls_MeetingId",
                table: "meetings_datepolls",
                column: "MeetingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_guests_MeetingId",
                table: "meetings_guests",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_paper_MinutesId",
                table: "meetings_paper",
                column: "MinutesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_papers_FirstId_Version",
                table: "meetings_papers",
                columns: new[] { "FirstId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_papers_ItemId",
                table: "meetings_papers",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_pollanswers_PollId",
                table: "meetings_pollanswers",
                column: "PollId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_polldates_PollId",
                table: "meetings_polldates",
                column: "PollId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_referrals_LineId",
                table: "meetings_referrals",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_referrals_StructureId",
                table: "meetings_referrals",
                column: "StructureId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_register_notes_SubjectId_At",
                table: "meetings_register_notes",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_replies_MeetingId_OrganisationId_PersonId",
                table: "meetings_replies",
                columns: new[] { "MeetingId", "OrganisationId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notifications_inbox_MessageId",
                table: "notifications_inbox",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notifications_inbox_State_ArrivedAt",
                table: "notifications_inbox",
                columns: new[] { "State", "ArrivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_notifications_links_Digest",
                table: "notifications_links",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notifications_links_ExpiresAt",
                table: "notifications_links",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_notifications_links_PersonId",
                table: "notifications_links",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_users_kept_forms_AccountId_At",
                table: "users_kept_forms",
                columns: new[] { "AccountId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meetings_agenda_steps");

            migrationBuilder.DropTable(
                name: "meetings_backlog");

            migrationBuilder.DropTable(
                name: "meetings_corrigenda");

            migrationBuilder.DropTable(
                name: "meetings_guests");

            migrationBuilder.DropTable(
                name: "meetings_jottings");

            migrationBuilder.DropTable(
                name: "meetings_paper");

            migrationBuilder.DropTable(
                name: "meetings_papers");

            migrationBuilder.DropTable(
                name: "meetings_political_offers");

            migrationBuilder.DropTable(
                name: "meetings_pollanswers");

            migrationBuilder.DropTable(
                name: "meetings_polldates");

            migrationBuilder.DropTable(
                name: "meetings_referrals");

            migrationBuilder.DropTable(
                name: "meetings_register_notes");

            migrationBuilder.DropTable(
                name: "meetings_replies");

            migrationBuilder.DropTable(
                name: "meetings_series");

            migrationBuilder.DropTable(
                name: "meetings_structures");

            migrationBuilder.DropTable(
                name: "notifications_inbox");

            migrationBuilder.DropTable(
                name: "notifications_links");

            migrationBuilder.DropTable(
                name: "portal_morning_mail");

            migrationBuilder.DropTable(
                name: "portal_read");

            migrationBuilder.DropTable(
                name: "users_kept_forms");

            migrationBuilder.DropTable(
                name: "meetings_datepolls");

            migrationBuilder.DropIndex(
                name: "IX_meetings_meetings_SeriesId",
                table: "meetings_meetings");

            migrationBuilder.DropIndex(
                name: "IX_meetings_decisions_ReviewOn",
                table: "meetings_decisions");

            migrationBuilder.DropIndex(
                name: "IX_meetings_agenda_LineId",
                table: "meetings_agenda");

            migrationBuilder.DropIndex(
                name: "IX_meetings_agenda_Obligation",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Enclosed",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "FileName",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "FileText",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "FileType",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "Joins",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "TurnOff",
                table: "notifications_letters");

            migrationBuilder.DropColumn(
                name: "IsLate",
                table: "meetings_proposals");

            migrationBuilder.DropColumn(
                name: "AdoptionMethod",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "AlsoAuthentic",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "OutcomesSentAt",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "Periods",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "Roll",
                table: "meetings_minutes");

            migrationBuilder.DropColumn(
                name: "ApprovedAgenda",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "ChallengesItemId",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "CurrentItemId",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "ItemsInDays",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "OrderFixedDays",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "OthersMayNote",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "StatusItemId",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "HolderId",
                table: "meetings_decisions");

            migrationBuilder.DropColumn(
                name: "ReviewOn",
                table: "meetings_decisions");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "meetings_decisions");

            migrationBuilder.DropColumn(
                name: "SupersededById",
                table: "meetings_decisions");

            migrationBuilder.DropColumn(
                name: "CameAtId",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "LeftAtId",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "Objection",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "Person",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "StatedAt",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "StatedById",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "StatedPerson",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "Statement",
                table: "meetings_attendance");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "meetings_answers");

            migrationBuilder.DropColumn(
                name: "EnteredById",
                table: "meetings_answers");

            migrationBuilder.DropColumn(
                name: "ReceivedOn",
                table: "meetings_answers");

            migrationBuilder.DropColumn(
                name: "SeenText",
                table: "meetings_answers");

            migrationBuilder.DropColumn(
                name: "AddedOn",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Expected",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "IsLate",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "LineId",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "PredecessorId",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Presenter",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "PresenterOrganisationId",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "ProposalId",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "Text",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "TimesDeferred",
                table: "meetings_agenda");

            migrationBuilder.DropColumn(
                name: "MinutedDueOn",
                table: "meetings_actions");

            migrationBuilder.DropColumn(
                name: "MinutedOwnerId",
                table: "meetings_actions");
        }
    }
}
