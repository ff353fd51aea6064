using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Challenges", Name = "Challenges",
    Description = "Challenges that members raise, what they say of them, and what became of them.",
    Dependencies = ["Nmap.Cms", "Nmap.Members", "Nmap.Meetings", "Nmap.Notifications", "Nmap.Progress"])]
