"""News prose in many languages, written for these tests: every person and place in it is invented."""

ENGLISH = (
    "The mayor of Corvale, Ida Renfrew, opened the rebuilt swing bridge on Tuesday, nine years after the flood that "
    "swept the old one away. About three hundred people crossed it on foot in the first hour. “We were told it would "
    "take two summers,” she said – the crowd laughed – “and here we are.” Buses will use the bridge from Monday; "
    "lorries must wait until the approach road from Lower Tamsin has been widened, which the county’s engineer, Piers "
    "Adlam, expects to take until the spring. The café on the east bank has already put its tables out."
)

FRENCH = (
    "Le conseil municipal de Saint-Aubrac a voté mardi soir la rénovation de l'ancienne halle aux grains, fermée depuis "
    "l'été dernier à cause de fissures dans la toiture. La maire, Héloïse Vertaut, espère une réouverture avant Noël. "
    "« Nous avons déjà perdu trop de temps », a-t-elle déclaré à l'issue de la séance. Le coût des travaux, évalué à "
    "deux millions d'euros, sera partagé entre la région et la commune. Les commerçants, regroupés en association, "
    "réclament une aide immédiate : selon eux, près d'un étal sur trois a disparu."
)

GERMAN = (
    "Die Stadtwerke Königsruh haben am Mittwoch angekündigt, die Straßenbahnlinie 7 bis zum Frühjahr zu verlängern. "
    "Künftig soll sie über die Mühlbrücke bis zum neuen Krankenhaus fahren. Bürgermeister Jörg Althöfer sprach von "
    "einem großen Schritt für die Südstadt. Kritik kam von den Anwohnern der Gärtnerstraße: Sie befürchten, dass während "
    "der Bauarbeiten über Monate hinweg keine Parkplätze zur Verfügung stehen. Die Kosten beziffert das Unternehmen auf "
    "knapp zwölf Millionen Euro, die Hälfte davon übernimmt das Land."
)

SPANISH = (
    "El Ayuntamiento de Peñarrubia del Río aprobó este jueves la ampliación del hospital comarcal, una obra que los "
    "vecinos reclamaban desde hacía más de una década. La alcaldesa, Inés Montañés, aseguró que las obras comenzarán "
    "después del otoño y que no habrá ningún recorte en los servicios de urgencia. «¿Quién iba a pensar que lo "
    "conseguiríamos?», dijo emocionado el portavoz de la plataforma, Julián Ordóñez. La inversión, según el pliego, "
    "rondará los ocho millones y se financiará con fondos autonómicos."
)

PORTUGUESE = (
    "A Câmara de Vila Nova da Serração aprovou na quarta-feira a construção de uma nova estação de comboios, que deverá "
    "ficar concluída até ao verão. O presidente, Estêvão Magalhães, explicou que a localização junto ao rio não era a "
    "primeira opção, mas que os estudos de solo não deixaram alternativa. Os moradores do bairro da Conceição queixam-se "
    "do barulho e pedem que as obras sejam interrompidas à noite. A oposição absteve-se na votação."
)

SWEDISH = (
    "Kommunstyrelsen i Ångsholm beslutade på måndagen att bygga om den gamla sågen till bibliotek. Förslaget har varit "
    "omstritt sedan förra året, då flera föreningar protesterade mot att hamnområdet skulle förändras. Kommunalrådet "
    "Åsa Lindhöök säger att man nu hittat en lösning som alla kan leva med. Bygget väntas börja i maj och kosta omkring "
    "fyrtio miljoner kronor. På övervåningen blir det plats för utställningar och en liten kafédel med utsikt över ån."
)

TURKISH = (
    "Karaçınar Belediyesi, şehir merkezindeki eski tütün deposunun kütüphaneye dönüştürüleceğini açıkladı. Belediye "
    "Başkanı Gülşen Yıldızoğlu, çalışmaların ilkbaharda başlayacağını ve yaklaşık on sekiz ay süreceğini söyledi. Mahalle "
    "sakinleri ise inşaat sırasında caddenin trafiğe kapatılmasından şikâyetçi. Esnaf temsilcisi İlhan Çağlayan, "
    "dükkânların zarar göreceğini belirterek geçici bir yol açılmasını istedi. Projenin maliyeti henüz açıklanmadı."
)

POLISH = (
    "Rada miejska Dąbrówna Górnego przyjęła w czwartek uchwałę o odbudowie mostu nad Łęgą, który został zniszczony przez "
    "wiosenną powódź. Burmistrz Grażyna Świętosławska powiedziała, że prace rozpoczną się jeszcze w październiku, a ruch "
    "zostanie przywrócony najpóźniej za półtora roku. Mieszkańcy skarżą się, że objazd przez Źródlisko wydłuża drogę do "
    "szkoły o godzinę. – Dzieci wstają przed świtem – mówi Łucja Żurek, matka trojga uczniów. Koszt inwestycji szacuje "
    "się na dwadzieścia milionów złotych."
)

CZECH = (
    "Zastupitelé města Třebovice nad Říčkou v pondělí schválili opravu staré radnice, která je od loňského léta zavřená "
    "kvůli popraskaným stropům. Starostka Růžena Šťastná uvedla, že práce začnou příští měsíc a potrvají nejméně do "
    "Vánoc. Opozice namítá, že rozpočet je příliš nízký a že město bude muset žádat o další úvěr. „Počítáme každou korunu, "
    "ale střecha už nemůže čekat,“ řekl místostarosta Ondřej Žďárský. Úřad se zatím přestěhuje do bývalé školy."
)

HUNGARIAN = (
    "Kedden megnyílt Tölgyesvár új piaccsarnoka, amelyet öt évvel a régi leégése után építettek újjá. A polgármester, "
    "Szűcs Örs, az ünnepségen azt mondta, hogy a város végre visszakapta a szívét. A megnyitóra több száz ember gyűlt "
    "össze, sokan már hajnalban sorban álltak a friss gyümölcsért. A kereskedők szerint a bérleti díjak túl magasak, ezért "
    "a standok harmada egyelőre üres. Az önkormányzat ígérete szerint őszre kedvezményeket vezetnek be a helyi termelőknek."
)

LITHUANIAN = (
    "Žiedupio savivaldybės taryba trečiadienį pritarė senojo malūno pertvarkymui į kultūros centrą. Merė Rūta "
    "Šilingauskienė teigė, kad darbai prasidės dar šį rudenį ir truks apie dvejus metus. Gyventojai nerimauja, kad per "
    "statybas bus uždarytas vienintelis tiltas per Ąžuolupę. Įmonės atstovas Žygimantas Čepulis pažadėjo, jog pėstieji "
    "galės juo naudotis visą laiką. Projektui skirti keturi milijonai eurų, pusę jų skiria Europos fondai."
)

RUSSIAN = (
    "Городской совет Верхнеозёрска во вторник утвердил проект восстановления набережной, пострадавшей от весеннего "
    "паводка. Мэр города Аркадий Полозов сообщил, что работы начнутся в сентябре и продлятся около полутора лет. По его "
    "словам, деньги уже выделены из областного бюджета. «Мы обещали жителям вернуть им реку, и мы это сделаем», — сказал "
    "он журналистам. Владельцы кафе, стоявших у воды, требуют возмещения убытков: сезон, говорят они, потерян полностью."
)

UKRAINIAN = (
    "Міська рада Кам'яногір'я у четвер підтримала будівництво нової лікарні, яку мешканці чекали понад десять років. За "
    "словами міської голови Лесі Їжакевич, роботи розпочнуться навесні й триватимуть щонайменше два роки. Опозиційні "
    "депутати нагадали, що кошторис уже двічі змінювали, і вимагали незалежної перевірки. «Ґрунти тут складні, поспішати "
    "не можна», — пояснив головний інженер Євген Щербань. Тимчасове відділення відкриють у колишній школі."
)

BULGARIAN = (
    "Общинският съвет на Долна Върбица одобри в сряда ремонта на стария мост, който беше затворен след пролетното "
    "наводнение. Кметът Здравко Ангелчев обеща, че движението ще бъде възстановено до края на годината. Жителите на "
    "отсрещния бряг се оплакват, че децата пътуват по час и половина до училище. Според проекта мостът ще бъде разширен и "
    "ще получи велосипедна алея. Средствата са осигурени от държавния бюджет, каза още кметът."
)

GREEK = (
    "Το δημοτικό συμβούλιο της Νέας Ελαιώνας ενέκρινε την Τρίτη την ανακατασκευή του παλιού λιμανιού, που είχε κλείσει "
    "μετά τις πλημμύρες της άνοιξης. Η δήμαρχος Ευδοκία Ραφτάκη δήλωσε ότι τα έργα θα ξεκινήσουν τον Σεπτέμβριο και θα "
    "διαρκέσουν ενάμιση χρόνο. Οι ψαράδες της περιοχής ζητούν να μεταφερθούν προσωρινά σε γειτονικό όρμο. «Δεν μπορούμε "
    "να χάσουμε άλλη χρονιά», είπε ο πρόεδρος του συλλόγου τους, Μανώλης Θαλασσινός."
)

HEBREW = (
    "מועצת העיר גבעת הברוש אישרה ביום שלישי את שיפוץ השוק הישן, שנסגר לאחר השיטפונות בחורף. ראשת העיר, תמר אלקיים, "
    "אמרה כי העבודות יחלו בספטמבר ויימשכו כשנה וחצי. הסוחרים דורשים פיצוי על אובדן ההכנסות ומבקשים לעבור באופן זמני למגרש "
    "החניה שליד התחנה. לדברי מהנדס העיר, הגג הוחלש מאוד ולא ניתן לפתוח את המקום לפני שיוחלף כולו. עלות הפרויקט נאמדת בשמונה "
    "מיליון שקלים."
)

ARABIC = (
    "وافق مجلس مدينة وادي الزهور يوم الثلاثاء على إعادة بناء الجسر القديم الذي تضرر بسبب فيضانات الربيع. وقال رئيس "
    "البلدية، سليم الحوراني، إن الأعمال ستبدأ في شهر أيلول وتستمر نحو عام ونصف. ويشتكي سكان الضفة الشرقية من أن الطريق "
    "البديل يستغرق أكثر من ساعة، خصوصا على تلاميذ المدارس. وأضاف المهندس المسؤول عن المشروع أن الأساسات ضعيفة ولا يمكن "
    "فتح الجسر أمام الشاحنات قبل تدعيمها. وتقدر كلفة المشروع بثمانية ملايين."
)

THAI = (
    "สภาเทศบาลเมืองธารทองมีมติเมื่อวันอังคารให้บูรณะสะพานไม้เก่าซึ่งเสียหายจากน้ำท่วมเมื่อต้นปี นายกเทศมนตรีวารี สุขสำราญ "
    "กล่าวว่างานก่อสร้างจะเริ่มในเดือนกันยายนและใช้เวลาประมาณหนึ่งปีครึ่ง ชาวบ้านฝั่งตะวันออกร้องเรียนว่าเด็กนักเรียนต้องเดินทางอ้อม"
    "นานกว่าหนึ่งชั่วโมง ขณะที่วิศวกรของโครงการระบุว่าฐานรากยังอ่อนแอและไม่สามารถเปิดให้รถบรรทุกผ่านได้ จนกว่าจะเสริมเสาใหม่ทั้งหมด"
)

VIETNAMESE = (
    "Hội đồng thành phố Sông Lạc hôm thứ Ba đã thông qua dự án xây lại cây cầu cũ bị hư hại trong trận lũ mùa xuân. Chủ "
    "tịch thành phố, bà Đặng Thúy Quỳnh, cho biết công trình sẽ khởi công vào tháng Chín và kéo dài khoảng một năm rưỡi."
)

CHINESE = (
    "青溪市议会星期二通过了旧码头改造方案，这座码头自去年春天洪水之后一直关闭。市长陆远航表示，工程将于九月动工，预计需要一年半时间。"
    "“我们答应过市民把河岸还给他们，”他对记者说，“现在是兑现承诺的时候了。”附近的商户要求赔偿损失，他们说整个旺季的生意都没有了。"
    "负责项目的工程师何静怡指出，地基比预想的要软，施工不能太急。新码头建成以后，渡船每天将增加到二十班，票价保持不变。"
)

TAIWANESE = (
    "青溪市議會星期二通過了舊碼頭改造方案，這座碼頭自去年春天洪水之後一直關閉。市長陸遠航表示，工程將於九月動工，預計需要一年半時間。"
    "「我們答應過市民把河岸還給他們，」他對記者說，「現在是兌現承諾的時候了。」附近的商家要求賠償損失，他們說整個旺季的生意都沒有了。"
    "負責專案的工程師何靜怡指出，地基比預想的要軟，施工不能太急。新碼頭建成以後，渡船每天將增加到二十班，票價維持不變。"
)

JAPANESE = (
    "青波市議会は火曜日、昨年春の洪水以来閉鎖されている旧港の改修計画を承認した。市長の水島ゆり子氏は、工事は九月に始まり、"
    "約一年半かかる見通しだと述べた。「市民に川辺を返すと約束しました」と市長は記者団に語った。近くの商店主らは、書き入れ時の売り上げが"
    "すべて失われたとして補償を求めている。担当技師のカワベ・ケン氏によると、地盤が予想より軟らかく、急ぐことはできないという。"
    "新しい桟橋が完成すれば、フェリーは一日二十便に増える。"
)

KOREAN = (
    "맑은내시 의회는 화요일 지난봄 홍수 이후 폐쇄된 옛 부두의 재건 계획을 승인했다. 한소담 시장은 공사가 구월에 시작되어 약 일 년 반이 "
    "걸릴 것이라고 밝혔다. “시민들에게 강변을 돌려드리겠다고 약속했습니다.” 시장은 기자들에게 이렇게 말했다. 인근 상인들은 성수기 장사를 "
    "모두 망쳤다며 보상을 요구하고 있다. 공사를 맡은 기술자 노다온 씨는 지반이 예상보다 무르기 때문에 서두를 수 없다고 설명했다."
)

LEGACY = {
    "cp1252": [ENGLISH, FRENCH, GERMAN, SPANISH, PORTUGUESE, SWEDISH],
    "iso8859-1": [FRENCH, GERMAN, SPANISH, PORTUGUESE, SWEDISH],
    "cp1254": [TURKISH],
    "cp1250": [POLISH, CZECH, HUNGARIAN],
    "iso8859-2": [POLISH, CZECH, HUNGARIAN],
    "cp1257": [LITHUANIAN],
    "cp1251": [RUSSIAN, UKRAINIAN, BULGARIAN],
    "koi8-r": [RUSSIAN],
    "koi8-u": [UKRAINIAN],
    "cp866": [RUSSIAN],
    "iso8859-5": [RUSSIAN],
    "cp1253": [GREEK],
    "cp1255": [HEBREW],
    "cp1256": [ARABIC],
    "cp874": [THAI],
    "gb18030": [CHINESE],
    "gbk": [CHINESE],
    "big5": [TAIWANESE],
    "shift_jis": [JAPANESE],
    "cp932": [JAPANESE],
    "euc_jp": [JAPANESE],
    "iso2022_jp": [JAPANESE],
    "euc_kr": [KOREAN],
}
"""Encoding to paragraphs that are typical of it."""

_PLAIN = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"}


def encoded(text, encoding):
    """Encode, with typewriter marks for the typographic ones that the encoding lacks."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_PLAIN.get(character, character) for character in text).encode(encoding, "replace")


SHORT = {
    "it": "Il sindaco di Monteverzino, Nicolò Farinaldi, ha annunciato lunedì che la vecchia filanda diventerà un museo. «È un sogno che la città coltiva da vent’anni», ha detto. L'opposizione però chiede più chiarezza sui costi: secondo i tecnici, servirà almeno un milione in più.",
    "nl": "De gemeenteraad van Oudewaarsluis heeft dinsdag ingestemd met de bouw van een fietsbrug over de Lekke. Wethouder Zoë van der Hagt noemde het ‘één grote stap vooruit’. Bewoners vrezen dat de aanleg – die twee jaar gaat duren – tot overlast leidt. Volgens hen zijn er geen goede alternatieven.",
    "da": "Byrådet i Nørrehavn besluttede onsdag at åbne den gamle færgehavn igen. Borgmester Søren Bækgård kalder det en glædelig dag for øen. Flere fiskere frygter dog, at støjen vil skræmme fiskene væk. Arbejdet går i gang til foråret og ventes at koste otte millioner kroner.",
    "no": "Kommunestyret i Fjellvåg vedtok i går å bygge ny skole på Øvre Lia. Ordfører Pål Skjærstad sier at barna endelig får bedre plass. Naboene er bekymret for trafikken og ønsker at veien skal utvides først. Byggingen starter etter påske.",
    "fi": "Lehtiranta päätti maanantaina rakentaa uuden sillan vanhan sahan viereen. Kaupunginjohtaja Eeva Järvelä sanoi, että työt alkavat keväällä ja kestävät noin kaksi vuotta. Asukkaat pelkäävät melua ja pölyä, mutta pitävät hanketta tärkeänä. Hinta-arviota ei ole vielä julkistettu.",
    "ro": "Consiliul local din Valea Teiului a aprobat marţi refacerea podului vechi, distrus de inundaţiile din primăvară. Primarul Sînziana Păltinişan a declarat că lucrările vor începe în septembrie şi vor dura un an şi jumătate. Locuitorii se plâng că drumul ocolitor este prea lung pentru copiii care merg la şcoală.",
    "hr": "Gradsko vijeće Donje Šumice prihvatilo je u četvrtak obnovu starog mosta koji je srušen u proljetnoj poplavi. Načelnica Željka Đurđević izjavila je da će radovi početi u rujnu i trajati oko godinu i pol. Mještani se žale da djeca do škole putuju više od sata.",
    "sl": "Občinski svet Kamnite Rečice je v torek potrdil obnovo starega mostu, ki ga je spomladi poškodovala poplava. Županja Špela Žvan je povedala, da se bodo dela začela septembra. Krajani se pritožujejo, da otroci do šole potujejo več kot eno uro.",
    "sk": "Mestské zastupiteľstvo v Dolných Jelšiach v stredu schválilo opravu starého mosta, ktorý poškodila jarná povodeň. Primátorka Ľudmila Kráľová povedala, že práce sa začnú v septembri a potrvajú približne rok a pol. Obyvatelia sa sťažujú, že deti cestujú do školy vyše hodiny.",
    "cs2": "Hasiči v sobotu ráno zasahovali u požáru skladu v Horních Jívách. Nikdo nebyl zraněn, škoda však podle předběžného odhadu přesáhne tři miliony. Příčinu vyšetřuje policie.",
    "pl2": "Strażacy gasili w sobotę rano pożar magazynu w Jodłowie Dolnym. Nikt nie został ranny, ale straty mogą przekroczyć trzy miliony. Przyczyny bada policja, która prosi świadków o pomoc.",
    "hu2": "A tűzoltók szombat reggel egy raktártűzhöz vonultak Felsőnyárasra. Senki sem sérült meg, a kár azonban meghaladhatja a hárommilliót. Az okokat a rendőrség vizsgálja.",
    "et": "Kõrvemõisa volikogu kiitis teisipäeval heaks vana silla taastamise, mis sai kevadises üleujutuses kannatada. Vallavanem Õnnela Mägi ütles, et tööd algavad septembris ja kestavad umbes poolteist aastat. Elanikud kurdavad, et lapsed peavad kooli sõitma üle tunni.",
    "lv": "Liepkalnes dome otrdien atbalstīja vecā tilta atjaunošanu, kas pavasara plūdos tika bojāts. Mēre Ārija Ķezbere sacīja, ka darbi sāksies septembrī un ilgs apmēram pusotru gadu. Iedzīvotāji sūdzas, ka bērniem ceļš uz skolu aizņem vairāk nekā stundu.",
    "tr2": "İtfaiye ekipleri cumartesi sabahı Yukarı Söğütlü'deki bir depoda çıkan yangına müdahale etti. Yaralanan olmadı ancak zararın üç milyonu aşması bekleniyor. Yangının çıkış nedeni araştırılıyor.",
    "is": "Bæjarstjórn Hvammsfjarðar samþykkti á þriðjudag að endurbyggja gömlu brúna sem skemmdist í vorflóðunum. Bæjarstjórinn, Þórdís Ólöf Eyþórsdóttir, sagði að framkvæmdir hæfust í september og stæðu í eitt og hálft ár.",
    "sr": "Скупштина општине Доња Липовица усвојила је у уторак план обнове старог моста, који је оштећен у пролећним поплавама. Председница Љубица Ђокић изјавила је да ће радови почети у септембру. Мештани се жале да деца до школе путују дуже од сат времена.",
    "ru2": "Пожарные в субботу утром тушили склад в посёлке Верхние Ключи. Никто не пострадал, однако ущерб может превысить три миллиона рублей. Причины выясняет полиция.",
    "uk2": "Рятувальники в суботу вранці гасили склад у селищі Верхні Джерела. Ніхто не постраждав, проте збитки можуть перевищити три мільйони гривень.",
    "el2": "Οι πυροσβέστες έσβησαν το Σάββατο το πρωί φωτιά σε αποθήκη στα Άνω Πλατάνια. Κανείς δεν τραυματίστηκε, όμως οι ζημιές ξεπερνούν τα τρία εκατομμύρια.",
    "he2": "כבאים כיבו בשבת בבוקר שריפה במחסן ביישוב מעלה האלונים. איש לא נפגע, אך הנזק עלול לעלות על שלושה מיליון שקלים.",
    "ar2": "أخمد رجال الإطفاء صباح السبت حريقا في مستودع ببلدة عين الرمان. ولم يصب أحد بأذى، لكن الأضرار قد تتجاوز ثلاثة ملايين.",
    "fa": "آتش نشانان صبح شنبه حريق انباري در شهرک چنار بالا را خاموش کردند. کسي آسيب نديد، اما خسارت ممکن است از سه ميليون بيشتر باشد.",
    "th2": "เจ้าหน้าที่ดับเพลิงควบคุมเพลิงไหม้โกดังในตำบลบ้านสวนมะพร้าวเมื่อเช้าวันเสาร์ ไม่มีผู้ได้รับบาดเจ็บ แต่ความเสียหายอาจเกินสามล้านบาท",
    "zh2": "消防员星期六早上扑灭了柳树湾镇一座仓库的大火。没有人受伤，但损失可能超过三百万元。起火原因正在调查。",
    "tw2": "消防員星期六早上撲滅了柳樹灣鎮一座倉庫的大火。沒有人受傷，但損失可能超過三百萬元。起火原因正在調查。",
    "ja2": "消防隊は土曜日の朝、柳ヶ浜町の倉庫で起きた火災を消し止めた。けが人はいなかったが、被害は三百万円を超える見通しだ。",
    "ja3": "サッカーのマルベリア・リーグは日曜日、ブルーウェーブFCがレッドストーンズを2対1で下した。エースのカルロス・メンディーバがPKを決めた。",
    "ko2": "소방대는 토요일 아침 버들만읍의 한 창고에서 난 불을 껐다. 다친 사람은 없었으나 피해액은 삼백만을 넘을 것으로 보인다.",
    "en2": "Renée Dufaux, the Swiss-born conductor, will lead the Corvale Sinfonia’s season opener — her first since 2019 — with Dvorák’s neighbours on the bill.",
    "en3": "He asked for 5 million, or about £4m; she said “no”. The café stayed shut.",
    "en4": "François Béraud, Jürgen Höss, Åsa Lindström and José Ibáñez were among the guests, as were Søren Kjær and João Simões.",
    "en5": "Temperatures fell to –12°C in the hills, and the 40 m² shelter filled up within the hour.",
    "es2": "¿Qué pasó en Ríoseco? Los bomberos sofocaron el sábado un incendio en un almacén. ¡Nadie resultó herido!, celebró la alcaldesa. Los daños podrían superar los 3 millones; la 2ª planta quedó destruida.",
    "pt2": "Os bombeiros apagaram no sábado um incêndio num armazém em Vale de Açores. Ninguém ficou ferido, mas os prejuízos podem exceder três milhões. As causas estão a ser investigadas; a polícia não comentou.",
    "de2": "Die Feuerwehr löschte am Samstagmorgen einen Brand in einer Lagerhalle in Oberweißbach. Verletzt wurde niemand, der Schaden dürfte drei Millionen Euro übersteigen.",
    "fr2": "Les pompiers ont maîtrisé samedi matin un incendie dans un entrepôt de Haut-Fréval. Personne n’a été blessé, mais les dégâts dépasseraient trois millions d’euros, où l’enquête commence à peine. L’œuvre du château est intacte.",
    "sv2": "Brandkåren släckte på lördagsmorgonen en brand i ett lager i Övre Ekliden. Ingen skadades, men kostnaderna kan överstiga tre miljoner.",
    "br": "Os vereadores de São Joaquim das Palmeiras aprovaram na terça-feira a reforma do mercado. “Não há tempo a perder”, disse a prefeita Conceição Araújo.",
}
"""Two or three sentences each."""

SHORT_LEGACY = {
    "cp1252": [
        "it",
        "nl",
        "da",
        "no",
        "fi",
        "is",
        "et",
        "en2",
        "en3",
        "en4",
        "en5",
        "es2",
        "pt2",
        "de2",
        "fr2",
        "sv2",
        "br",
    ],
    "iso8859-1": ["it", "da", "no", "is", "es2", "pt2", "de2", "sv2"],
    "iso8859-15": ["fr2", "fi"],
    "mac-roman": ["it", "fr2", "de2", "es2", "en3", "br", "en4"],
    "cp850": ["de2", "fr2", "es2", "da", "pt2"],
    "cp437": ["de2"],
    "cp1250": ["ro", "hr", "sl", "sk", "cs2", "pl2", "hu2"],
    "iso8859-2": ["ro", "hr", "sl", "sk", "cs2", "pl2", "hu2"],
    "cp852": ["cs2", "pl2", "hu2"],
    "cp1254": ["tr2"],
    "iso8859-9": ["tr2"],
    "cp1257": ["et", "lv"],
    "cp1251": ["sr", "ru2", "uk2"],
    "koi8-r": ["ru2"],
    "koi8-u": ["uk2"],
    "iso8859-5": ["ru2", "sr", "uk2"],
    "cp866": ["ru2"],
    "cp1253": ["el2"],
    "iso8859-7": ["el2"],
    "cp1255": ["he2"],
    "iso8859-8": ["he2"],
    "cp1256": ["ar2", "fa"],
    "iso8859-6": ["ar2"],
    "cp874": ["th2"],
    "gbk": ["zh2"],
    "big5": ["tw2"],
    "cp932": ["ja2", "ja3"],
    "euc_jp": ["ja2", "ja3"],
    "euc_kr": ["ko2"],
}
"""Encoding to keys of `SHORT`."""
