namespace Nmap.Users.Passwords;

/// <summary>Roots of the passwords that people choose most, and of this field's own words; longer ones are made of these.</summary>
internal static class KnownPasswords
{
    private const string Roots = """
        password passwort passwd passphrase motdepasse contrasena contraseña senha parola wachtwoord haslo clave secret secreto geheim welcome bienvenue
        bienvenido willkommen letmein openup opensesame login logon signin access acceso admin administrator administrador administrateur root superuser
        user username guest invité invitado test testing tester demo sample example default changeme change temporary temporal temp initial
        qwertyuiop qwertyui qwerty qwertz azerty azertyuiop asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsx wsxedc edcrfv qweasd qweasdzxc poiuytrewq lkjhgfdsa
        mnbvcxz abcdefghijklmnopqrstuvwxyz abcdefghij abcdefgh abcdef abcd abcabc xyz iloveyou iloveu loveyou lovely love amour amor liebe teamo jetaime habibi
        sunshine princess princesse princesa prince king queen monkey dragon master shadow superman batman spiderman ironman pokemon starwars matrix trustno
        football futbol fútbol soccer baseball basketball hockey tennis cricket rugby liverpool arsenal chelsea barcelona realmadrid manchester juventus
        michael michelle jennifer jessica ashley amanda nicole daniel david andrew joshua matthew anthony robert thomas charlie george maria carlos jose juan
        mohamed mohammed muhammad ahmed fatima aisha allah bismillah inshallah alhamdulillah jesus christ blessed angel angels heaven faith hope peace paix paz salam
        summer winter spring autumn été hiver printemps automne verano invierno primavera otoño january february march april may june july august september
        october november december janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto
        monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes
        computer internet google facebook twitter instagram whatsapp youtube microsoft windows office outlook apple android samsung nokia iphone laptop
        chocolate cookie cookies cheese banana orange apple cherry pepper ginger coffee flower butterfly rainbow diamond golden silver purple yellow black white
        hello hallo bonjour hola salut ciao marhaba goodbye thankyou please family familia famille mother father brother sister friend friends forever freedom
        liberty liberté libertad happy lucky money cash dollar dinero argent success winner number whatever nothing something everyone killer hunter ranger
        tigger buster jordan harley mustang ferrari porsche mercedes corvette yamaha honda toyota london paris madrid berlin geneva genève ginebra nairobi dakar
        america africa europe world monde mundo country pays país nation national nacional government gouvernement gobierno ministry ministère ministerio
        minister ministre ministro embassy ambassade embajada donor donors partner partners project projet proyecto platform plateforme plataforma committee
        mine mines mina minas action actions accion acción landmine landmines minefield demining deminer clearance antipersonnel ottawa convention
        treaty article unmas undp unicef gichd icbl isu nmap nmaa nmac authority authorité autorité autoridad centre center centro secretariat secretaría
        secrétariat lead member members membre miembro meeting minutes office humanitarian humanitaire humanitario survivor survivors victim victims safety
        security sécurité seguridad risk education team equipe équipe equipo group groupe grupo organisation organization ngo mail email server site web website
        """;

    public static IReadOnlyList<string> Words { get; } = [.. Roots.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
