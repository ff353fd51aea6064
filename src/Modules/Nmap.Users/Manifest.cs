using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Users", Name = "Users", Dependencies = ["Nmap.Cms", "Nmap.Members", "Nmap.Notifications"],
    Description = "Accounts: sign-in with password and code, sessions, personal tokens, suspension.")]
