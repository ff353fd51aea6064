using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Planning", Name = "Planning",
    Description = "The work plan and the forum's own programme, needs, benchmarks, and what stands in development policies.",
    Dependencies = ["Nmap.Cms", "Nmap.Members", "Nmap.Meetings", "Nmap.Notifications", "Nmap.Progress"])]
