using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cms_audit",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    SubjectKind = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    OrganisationId = table.Column<string>(type: "text", nullable: true),
                    ByToken = table.Column<bool>(type: "boolean", nullable: false),
                    ForTheLead = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    ReasonDigest = table.Column<string>(type: "text", nullable: false),
                    Details = table.Column<string>(type: "text", nullable: true),
                    DetailsDigest = table.Column<string>(type: "text", nullable: false),
                    Previous = table.Column<string>(type: "text", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_audit", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "cms_definitions",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_definitions", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "cms_deliveries",
                columns: table => new
                {
                    FactId = table.Column<long>(type: "bigint", nullable: false),
                    Listener = table.Column<string>(type: "text", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_deliveries", x => new { x.FactId, x.Listener });
                });

            migrationBuilder.CreateTable(
                name: "cms_facts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_facts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_fields",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VersionId = table.Column<string>(type: "text", nullable: false),
                    Field = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    Number = table.Column<decimal>(type: "numeric", nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_fields", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_grants",
                columns: table => new
                {
                    Role = table.Column<string>(type: "text", nullable: false),
                    Permission = table.Column<string>(type: "text", nullable: false),
                    Allowed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_grants", x => new { x.Role, x.Permission });
                });

            migrationBuilder.CreateTable(
                name: "cms_items",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "text", nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    SetId = table.Column<string>(type: "text", nullable: false),
                    IsSource = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    VisibleFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Latest = table.Column<bool>(type: "boolean", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    DisplayText = table.Column<string>(type: "text", nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ModifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OwnerId = table.Column<string>(type: "text", nullable: true),
                    AuthorId = table.Column<string>(type: "text", nullable: true),
                    WriterIds = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    SourceDigest = table.Column<string>(type: "text", nullable: true),
                    ApprovedDigest = table.Column<string>(type: "text", nullable: true),
                    Parts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_items", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "cms_redirects",
                columns: table => new
                {
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "text", nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_redirects", x => new { x.Culture, x.Path });
                });

            migrationBuilder.CreateTable(
                name: "cms_sets",
                columns: table => new
                {
                    SetId = table.Column<string>(type: "text", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    SourceCulture = table.Column<string>(type: "text", nullable: false),
                    LatestParts = table.Column<string>(type: "text", nullable: false),
                    PublishedParts = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_sets", x => x.SetId);
                });

            migrationBuilder.CreateTable(
                name: "cms_site",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Settings = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_site", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "goodpractices_index",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Pillar = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    National = table.Column<bool>(type: "boolean", nullable: false),
                    Regional = table.Column<bool>(type: "boolean", nullable: false),
                    International = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goodpractices_index", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "meetings_actions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    MeetingNumber = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    OwnerId = table.Column<string>(type: "text", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Progress = table.Column<string>(type: "text", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Released = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_actions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_decisions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    MeetingNumber = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Adopted = table.Column<bool>(type: "boolean", nullable: false),
                    Released = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_meetings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: false),
                    StartsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DurationMinutes = table.Column<int>(type: "integer", nullable: false),
                    TimeZone = table.Column<string>(type: "text", nullable: false),
                    Focus = table.Column<string>(type: "text", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    CancelReason = table.Column<string>(type: "text", nullable: true),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_minutes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    WriterIds = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CirculatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnswersUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    AdoptedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AdoptedById = table.Column<string>(type: "text", nullable: true),
                    AdoptedForTheLead = table.Column<bool>(type: "boolean", nullable: false),
                    Sealed = table.Column<string>(type: "text", nullable: true),
                    TextHash = table.Column<string>(type: "text", nullable: true),
                    PreviousHash = table.Column<string>(type: "text", nullable: true),
                    ChainHash = table.Column<string>(type: "text", nullable: true),
                    CheckCode = table.Column<string>(type: "text", nullable: true),
                    SummaryState = table.Column<string>(type: "text", nullable: false),
                    SummaryPreparedById = table.Column<string>(type: "text", nullable: true),
                    SummaryReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_minutes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_assignments",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_assignments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_constituencies",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_constituencies", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "members_organisations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    ShortName = table.Column<string>(type: "text", nullable: false),
                    Profile = table.Column<string>(type: "text", nullable: false),
                    Constituency = table.Column<string>(type: "text", nullable: false),
                    NationalBody = table.Column<bool>(type: "boolean", nullable: false),
                    Resident = table.Column<bool>(type: "boolean", nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_people",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    LatinName = table.Column<string>(type: "text", nullable: true),
                    Email = table.Column<string>(type: "text", nullable: true),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Purged = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_seats",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_seats", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_terms",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    Alternate = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_letters",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    About = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Action = table.Column<string>(type: "text", nullable: true),
                    Address = table.Column<string>(type: "text", nullable: true),
                    CalendarMethod = table.Column<string>(type: "text", nullable: true),
                    CalendarBody = table.Column<string>(type: "text", nullable: true),
                    MessageId = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_letters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_areas",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    ParentCode = table.Column<string>(type: "text", nullable: true),
                    SurfaceM2 = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Successors = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_areas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_figures",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    AreaCode = table.Column<string>(type: "text", nullable: true),
                    TimeText = table.Column<string>(type: "text", nullable: false),
                    First = table.Column<DateOnly>(type: "date", nullable: false),
                    Last = table.Column<DateOnly>(type: "date", nullable: false),
                    IsPeriod = table.Column<bool>(type: "boolean", nullable: false),
                    Value = table.Column<decimal>(type: "numeric(38,12)", precision: 38, scale: 12, nullable: true),
                    Unit = table.Column<string>(type: "text", nullable: false),
                    UnitAsGiven = table.Column<string>(type: "text", nullable: false),
                    Breakdown = table.Column<string>(type: "text", nullable: false),
                    Status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    SourceDate = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    ImportedById = table.Column<string>(type: "text", nullable: true),
                    ImportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ApprovedById = table.Column<string>(type: "text", nullable: true),
                    ApprovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SupersedesId = table.Column<string>(type: "text", nullable: true),
                    SupersededById = table.Column<string>(type: "text", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "text", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Remarks = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_figures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_obligations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Article = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Deadlines = table.Column<string>(type: "text", nullable: false),
                    Recurrence = table.Column<string>(type: "text", nullable: true),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReopenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_obligations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_released_measures",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "text", nullable: false),
                    ReleasedById = table.Column<string>(type: "text", nullable: true),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_released_measures", x => x.Measure);
                });

            migrationBuilder.CreateTable(
                name: "sharing_idempotency",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Request = table.Column<string>(type: "text", nullable: false),
                    MadeId = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_idempotency", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "users_accounts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SuspendedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SuspendReason = table.Column<string>(type: "text", nullable: true),
                    UserName = table.Column<string>(type: "text", nullable: true),
                    NormalizedUserName = table.Column<string>(type: "text", nullable: true),
                    Email = table.Column<string>(type: "text", nullable: true),
                    NormalizedEmail = table.Column<string>(type: "text", nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "users_failures",
                columns: table => new
                {
                    Who = table.Column<string>(type: "text", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_failures", x => x.Who);
                });

            migrationBuilder.CreateTable(
                name: "workflows_routes",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workflows_routes", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "workflows_signatures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubjectId = table.Column<string>(type: "text", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    ForTheLead = table.Column<bool>(type: "boolean", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workflows_signatures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_agenda",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Obligation = table.Column<string>(type: "text", nullable: true),
                    Minutes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_agenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetings_agenda_meetings_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "meetings_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_attendance",
                columns: table => new
                {
                    MeetingId = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    Presence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_attendance", x => new { x.MeetingId, x.OrganisationId });
                    table.ForeignKey(
                        name: "FK_meetings_attendance_meetings_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "meetings_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_answers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    MinutesId = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    TextId = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetings_answers_meetings_minutes_MinutesId",
                        column: x => x.MinutesId,
                        principalTable: "meetings_minutes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "users_factors",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "character varying(26)", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_factors", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_users_factors_users_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "users_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "users_links",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    SecretHash = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<string>(type: "character varying(26)", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_users_links_users_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "users_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "users_sessions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    SecretHash = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<string>(type: "character varying(26)", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FactorAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IdleMinutes = table.Column<int>(type: "integer", nullable: false),
                    Demo = table.Column<bool>(type: "boolean", nullable: false),
                    Client = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_users_sessions_users_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "users_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "users_tokens",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<string>(type: "character varying(26)", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    SecretHash = table.Column<string>(type: "text", nullable: false),
                    Scopes = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_tokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_users_tokens_users_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "users_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cms_audit_PersonId",
                table: "cms_audit",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cms_audit_SubjectKind_SubjectId",
                table: "cms_audit",
                columns: new[] { "SubjectKind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_deliveries_NextAt",
                table: "cms_deliveries",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_cms_fields_Field_Text",
                table: "cms_fields",
                columns: new[] { "Field", "Text" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_fields_VersionId",
                table: "cms_fields",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_desk",
                table: "cms_items",
                columns: new[] { "Type", "ModifiedAt" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "ix_cms_items_list",
                table: "cms_items",
                columns: new[] { "Type", "Culture", "PublishedAt" },
                filter: "\"Published\"");

            migrationBuilder.CreateIndex(
                name: "IX_cms_items_PublishAt",
                table: "cms_items",
                column: "PublishAt",
                filter: "\"PublishAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cms_items_VisibleFrom",
                table: "cms_items",
                column: "VisibleFrom",
                filter: "\"VisibleFrom\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_cms_items_language",
                table: "cms_items",
                columns: new[] { "SetId", "Culture" },
                unique: true,
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "ux_cms_items_latest",
                table: "cms_items",
                column: "ItemId",
                unique: true,
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "ux_cms_items_path_latest",
                table: "cms_items",
                columns: new[] { "Culture", "Path" },
                unique: true,
                filter: "\"Latest\" AND \"Path\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_cms_items_path_published",
                table: "cms_items",
                columns: new[] { "Culture", "Path" },
                unique: true,
                filter: "\"Published\" AND \"Path\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_cms_items_published",
                table: "cms_items",
                column: "ItemId",
                unique: true,
                filter: "\"Published\"");

            migrationBuilder.CreateIndex(
                name: "IX_goodpractices_index_Pillar_Kind",
                table: "goodpractices_index",
                columns: new[] { "Pillar", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_goodpractices_index_Place",
                table: "goodpractices_index",
                column: "Place");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_actions_MeetingId",
                table: "meetings_actions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_actions_Number",
                table: "meetings_actions",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_actions_OwnerId_State",
                table: "meetings_actions",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agenda_MeetingId",
                table: "meetings_agenda",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "ux_meetings_answers_text",
                table: "meetings_answers",
                columns: new[] { "MinutesId", "OrganisationId", "TextId" },
                unique: true,
                filter: "\"State\" IN ('Open','Recorded') AND \"TextId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_meetings_answers_whole",
                table: "meetings_answers",
                columns: new[] { "MinutesId", "OrganisationId" },
                unique: true,
                filter: "\"State\" IN ('Open','Recorded') AND \"TextId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_decisions_MeetingId",
                table: "meetings_decisions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_decisions_Number",
                table: "meetings_decisions",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_meetings_Number",
                table: "meetings_meetings",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_meetings_Slug",
                table: "meetings_meetings",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_meetings_StartsAt",
                table: "meetings_meetings",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_minutes_CheckCode",
                table: "meetings_minutes",
                column: "CheckCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_minutes_MeetingId",
                table: "meetings_minutes",
                column: "MeetingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_minutes_Number",
                table: "meetings_minutes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_assignments_PersonId",
                table: "members_assignments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_members_organisations_Code",
                table: "members_organisations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_seats_OrganisationId",
                table: "members_seats",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_members_terms_OrganisationId",
                table: "members_terms",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_members_terms_PersonId",
                table: "members_terms",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_notifications_letters_About_PersonId",
                table: "notifications_letters",
                columns: new[] { "About", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notifications_letters_PersonId_CreatedAt",
                table: "notifications_letters",
                columns: new[] { "PersonId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_letters_waiting",
                table: "notifications_letters",
                column: "NextAt",
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_progress_areas_Code",
                table: "progress_areas",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_progress_figures_Key_AreaCode",
                table: "progress_figures",
                columns: new[] { "Key", "AreaCode" });

            migrationBuilder.CreateIndex(
                name: "IX_progress_figures_State",
                table: "progress_figures",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_progress_obligations_Code",
                table: "progress_obligations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sharing_idempotency_At",
                table: "sharing_idempotency",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_users_accounts_NormalizedEmail",
                table: "users_accounts",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_accounts_NormalizedUserName",
                table: "users_accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_accounts_PersonId",
                table: "users_accounts",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_links_AccountId",
                table: "users_links",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_users_links_SecretHash",
                table: "users_links",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_sessions_AccountId",
                table: "users_sessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_users_sessions_SecretHash",
                table: "users_sessions",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_tokens_AccountId",
                table: "users_tokens",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_users_tokens_SecretHash",
                table: "users_tokens",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_workflows_signatures_open",
                table: "workflows_signatures",
                columns: new[] { "SubjectId", "Step", "Role", "Digest" },
                unique: true,
                filter: "\"ClosedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cms_audit");

            migrationBuilder.DropTable(
                name: "cms_definitions");

            migrationBuilder.DropTable(
                name: "cms_deliveries");

            migrationBuilder.DropTable(
                name: "cms_facts");

            migrationBuilder.DropTable(
                name: "cms_fields");

            migrationBuilder.DropTable(
                name: "cms_grants");

            migrationBuilder.DropTable(
                name: "cms_items");

            migrationBuilder.DropTable(
                name: "cms_redirects");

            migrationBuilder.DropTable(
                name: "cms_sets");

            migrationBuilder.DropTable(
                name: "cms_site");

            migrationBuilder.DropTable(
                name: "goodpractices_index");

            migrationBuilder.DropTable(
                name: "meetings_actions");

            migrationBuilder.DropTable(
                name: "meetings_agenda");

            migrationBuilder.DropTable(
                name: "meetings_answers");

            migrationBuilder.DropTable(
                name: "meetings_attendance");

            migrationBuilder.DropTable(
                name: "meetings_decisions");

            migrationBuilder.DropTable(
                name: "members_assignments");

            migrationBuilder.DropTable(
                name: "members_constituencies");

            migrationBuilder.DropTable(
                name: "members_organisations");

            migrationBuilder.DropTable(
                name: "members_people");

            migrationBuilder.DropTable(
                name: "members_seats");

            migrationBuilder.DropTable(
                name: "members_terms");

            migrationBuilder.DropTable(
                name: "notifications_letters");

            migrationBuilder.DropTable(
                name: "progress_areas");

            migrationBuilder.DropTable(
                name: "progress_figures");

            migrationBuilder.DropTable(
                name: "progress_obligations");

            migrationBuilder.DropTable(
                name: "progress_released_measures");

            migrationBuilder.DropTable(
                name: "sharing_idempotency");

            migrationBuilder.DropTable(
                name: "users_factors");

            migrationBuilder.DropTable(
                name: "users_failures");

            migrationBuilder.DropTable(
                name: "users_links");

            migrationBuilder.DropTable(
                name: "users_sessions");

            migrationBuilder.DropTable(
                name: "users_tokens");

            migrationBuilder.DropTable(
                name: "workflows_routes");

            migrationBuilder.DropTable(
                name: "workflows_signatures");

            migrationBuilder.DropTable(
                name: "meetings_minutes");

            migrationBuilder.DropTable(
                name: "meetings_meetings");

            migrationBuilder.DropTable(
                name: "users_accounts");
        }
    }
}
