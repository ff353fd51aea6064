using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.GoodPractices", Name = "Lessons and good practices", Description = "What was learned, for whom it is useful, and how far it is shared.",
    Dependencies = ["Nmap.Cms", "Nmap.Exchange", "Nmap.Meetings", "Nmap.Members", "Nmap.Notifications", "Nmap.Portal"])]
