using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Sqlite
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
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<string>(type: "TEXT", nullable: true),
                    ByToken = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForTheLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ReasonDigest = table.Column<string>(type: "TEXT", nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: true),
                    DetailsDigest = table.Column<string>(type: "TEXT", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_audit", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "cms_definitions",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_definitions", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "cms_deliveries",
                columns: table => new
                {
                    FactId = table.Column<long>(type: "INTEGER", nullable: false),
                    Listener = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_deliveries", x => new { x.FactId, x.Listener });
                });

            migrationBuilder.CreateTable(
                name: "cms_facts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_facts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_fields",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VersionId = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Number = table.Column<long>(type: "INTEGER", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_fields", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_grants",
                columns: table => new
                {
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Permission = table.Column<string>(type: "TEXT", nullable: false),
                    Allowed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_grants", x => new { x.Role, x.Permission });
                });

            migrationBuilder.CreateTable(
                name: "cms_items",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    SetId = table.Column<string>(type: "TEXT", nullable: false),
                    IsSource = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    VisibleFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    DisplayText = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifiedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: true),
                    AuthorId = table.Column<string>(type: "TEXT", nullable: true),
                    WriterIds = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    SourceDigest = table.Column<string>(type: "TEXT", nullable: true),
                    ApprovedDigest = table.Column<string>(type: "TEXT", nullable: true),
                    Parts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_items", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "cms_redirects",
                columns: table => new
                {
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_redirects", x => new { x.Culture, x.Path });
                });

            migrationBuilder.CreateTable(
                name: "cms_sets",
                columns: table => new
                {
                    SetId = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    SourceCulture = table.Column<string>(type: "TEXT", nullable: false),
                    LatestParts = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedParts = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_sets", x => x.SetId);
                });

            migrationBuilder.CreateTable(
                name: "cms_site",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_site", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "goodpractices_index",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Pillar = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    National = table.Column<bool>(type: "INTEGER", nullable: false),
                    Regional = table.Column<bool>(type: "INTEGER", nullable: false),
                    International = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goodpractices_index", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "meetings_actions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Progress = table.Column<string>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Released = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_actions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_decisions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Adopted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Released = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_meetings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DurationMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: false),
                    Focus = table.Column<string>(type: "TEXT", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_minutes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    WriterIds = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CirculatedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnswersUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    AdoptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AdoptedById = table.Column<string>(type: "TEXT", nullable: true),
                    AdoptedForTheLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", nullable: true),
                    TextHash = table.Column<string>(type: "TEXT", nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", nullable: true),
                    ChainHash = table.Column<string>(type: "TEXT", nullable: true),
                    CheckCode = table.Column<string>(type: "TEXT", nullable: true),
                    SummaryState = table.Column<string>(type: "TEXT", nullable: false),
                    SummaryPreparedById = table.Column<string>(type: "TEXT", nullable: true),
                    SummaryReleasedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_minutes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_assignments",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_assignments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_constituencies",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_constituencies", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "members_organisations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", nullable: false),
                    Profile = table.Column<string>(type: "TEXT", nullable: false),
                    Constituency = table.Column<string>(type: "TEXT", nullable: false),
                    NationalBody = table.Column<bool>(type: "INTEGER", nullable: false),
                    Resident = table.Column<bool>(type: "INTEGER", nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_people",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", nullable: false),
                    LatinName = table.Column<string>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    Purged = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_seats",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_seats", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_terms",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<string>(type: "TEXT", nullable: false),
                    Alternate = table.Column<bool>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_letters",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    CalendarMethod = table.Column<string>(type: "TEXT", nullable: true),
                    CalendarBody = table.Column<string>(type: "TEXT", nullable: true),
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_letters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_areas",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ParentCode = table.Column<string>(type: "TEXT", nullable: true),
                    SurfaceM2 = table.Column<long>(type: "INTEGER", precision: 28, scale: 12, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Successors = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_areas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_figures",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", nullable: true),
                    TimeText = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsPeriod = table.Column<bool>(type: "INTEGER", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", precision: 38, scale: 12, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    UnitAsGiven = table.Column<string>(type: "TEXT", nullable: false),
                    Breakdown = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    SourceDate = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ImportedById = table.Column<string>(type: "TEXT", nullable: true),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ApprovedById = table.Column<string>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SupersedesId = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededById = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_figures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_obligations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Article = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Deadlines = table.Column<string>(type: "TEXT", nullable: false),
                    Recurrence = table.Column<string>(type: "TEXT", nullable: true),
                    CompletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReopenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_obligations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "progress_released_measures",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "TEXT", nullable: false),
                    ReleasedById = table.Column<string>(type: "TEXT", nullable: true),
                    ReleasedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_released_measures", x => x.Measure);
                });

            migrationBuilder.CreateTable(
                name: "sharing_idempotency",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Request = table.Column<string>(type: "TEXT", nullable: false),
                    MadeId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_idempotency", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "users_accounts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SuspendedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SuspendReason = table.Column<string>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "users_failures",
                columns: table => new
                {
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users_failures", x => x.Who);
                });

            migrationBuilder.CreateTable(
                name: "workflows_routes",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workflows_routes", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "workflows_signatures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubjectId = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    ForTheLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workflows_signatures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_agenda",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Obligation = table.Column<string>(type: "TEXT", nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false)
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
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<string>(type: "TEXT", nullable: false),
                    Presence = table.Column<string>(type: "TEXT", nullable: false)
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
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    MinutesId = table.Column<string>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: true),
                    TextId = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
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
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FactorAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IdleMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Client = table.Column<string>(type: "TEXT", nullable: false)
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
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
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
