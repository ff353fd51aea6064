using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Concerns", Name = "Concerns",
    Description = "Concerns of people without an account, and what became of them.",
    Dependencies = ["Nmap.Cms", "Nmap.Media", "Nmap.Members", "Nmap.Meetings"])]
