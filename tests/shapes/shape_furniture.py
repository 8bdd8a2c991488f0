"""What invented news sites print around their stories, language by language."""

import attrs


@attrs.frozen
class Furniture:
    """The lines of one language's pages."""

    home: str
    subscribe: str
    byline: str
    share: tuple[str, ...]
    photo: str
    advertisement: str
    read_also: str
    tags: str
    related: str
    footer: tuple[str, ...]


SECTION_MENUS = {
    "en": ("Home", "Local", "Money", "Sport", "Arts", "Weather"),
    "es": ("Portada", "Local", "Economía", "Deportes", "Cultura", "El tiempo"),
    "de": ("Startseite", "Lokales", "Wirtschaft", "Sport", "Kultur", "Wetter"),
    "fr": ("Accueil", "Région", "Économie", "Sports", "Culture", "Météo"),
    "ru": ("Главная", "Регион", "Экономика", "Спорт", "Культура", "Погода"),
    "zh": ("首页", "本地", "财经", "体育", "文化", "天气"),
    "ar": ("الرئيسية", "محليات", "اقتصاد", "رياضة", "ثقافة", "طقس"),
    "hi": ("मुखपृष्ठ", "शहर", "कारोबार", "खेल", "संस्कृति", "मौसम"),
    "ja": ("ホーム", "地域", "経済", "スポーツ", "文化", "天気"),
}
COMMENTS = {
    "en": "Comments ({n})",
    "es": "{n} comentarios",
    "de": "Kommentare ({n})",
    "fr": "{n} commentaires",
    "ru": "Комментарии: {n}",
    "zh": "评论（{n}）",
    "ar": "التعليقات ({n})",
    "hi": "टिप्पणियाँ ({n})",
    "ja": "コメント {n}件",
}
DATE_LABELS = {
    "en": "Release time: ",
    "es": "Publicado: ",
    "de": "Veröffentlicht: ",
    "fr": "Publié le : ",
    "ru": "Опубликовано: ",
    "zh": "发布时间：",
    "ar": "تاريخ النشر: ",
    "hi": "प्रकाशित: ",
    "ja": "公開日時：",
}
FURNITURE_OF = {
    "en": Furniture(
        "Home",
        "Subscribe for full access",
        "By {author}",
        ("Share on Facebook", "Share by e-mail", "Copy link"),
        "Photo: {author} / {site}",
        "Advertisement",
        "Read also:",
        "Tags:",
        "More from this section",
        ("© {site}. All rights reserved.", "Terms of use | Privacy | Contact us", "Back to top"),
    ),
    "es": Furniture(
        "Portada",
        "Suscríbete",
        "Por {author}",
        ("Compartir en Facebook", "Enviar por correo", "Copiar enlace"),
        "Foto: {author} / {site}",
        "Publicidad",
        "Lea también:",
        "Etiquetas:",
        "Noticias relacionadas",
        ("© {site}. Todos los derechos reservados.", "Aviso legal | Privacidad | Contacto", "Volver arriba"),
    ),
    "de": Furniture(
        "Startseite",
        "Jetzt abonnieren",
        "Von {author}",
        ("Auf Facebook teilen", "Per E-Mail senden", "Link kopieren"),
        "Foto: {author} / {site}",
        "Anzeige",
        "Lesen Sie auch:",
        "Schlagwörter:",
        "Mehr zum Thema",
        ("© {site}. Alle Rechte vorbehalten.", "Impressum | Datenschutz | Kontakt", "Nach oben"),
    ),
    "fr": Furniture(
        "Accueil",
        "S’abonner",
        "Par {author}",
        ("Partager sur Facebook", "Envoyer par e-mail", "Copier le lien"),
        "Photo : {author} / {site}",
        "Publicité",
        "À lire aussi :",
        "Mots-clés :",
        "Sur le même sujet",
        ("© {site}. Tous droits réservés.", "Mentions légales | Confidentialité | Contact", "Haut de page"),
    ),
    "ru": Furniture(
        "Главная",
        "Подписаться на рассылку",
        "Автор: {author}",
        ("Поделиться ВКонтакте", "Отправить по почте", "Скопировать ссылку"),
        "Фото: {author} / {site}",
        "Реклама",
        "Читайте также:",
        "Теги:",
        "Другие новости раздела",
        ("© {site}. Все права защищены.", "О проекте | Контакты | Реклама на сайте", "Наверх"),
    ),
    "zh": Furniture(
        "首页",
        "订阅电子报",
        "记者：{author}",
        ("分享到微博", "分享到微信", "复制链接"),
        "图片来源：{author}／{site}",
        "广告",
        "延伸阅读：",
        "标签：",
        "相关新闻",
        ("© {site} 版权所有，未经许可不得转载", "关于我们 | 隐私政策 | 联系我们", "返回顶部"),
    ),
    "ar": Furniture(
        "الرئيسية",
        "اشترك الآن",
        "بقلم {author}",
        ("شارك على فيسبوك", "أرسل بالبريد", "انسخ الرابط"),
        "تصوير: {author} / {site}",
        "إعلان",
        "اقرأ أيضا:",
        "الوسوم:",
        "أخبار ذات صلة",
        ("© {site}. جميع الحقوق محفوظة.", "من نحن | الخصوصية | اتصل بنا", "إلى الأعلى"),
    ),
    "hi": Furniture(
        "मुखपृष्ठ",
        "सदस्य बनें",
        "लेखक: {author}",
        ("फ़ेसबुक पर साझा करें", "ईमेल से भेजें", "लिंक कॉपी करें"),
        "फ़ोटो: {author} / {site}",
        "विज्ञापन",
        "यह भी पढ़ें:",
        "टैग:",
        "संबंधित ख़बरें",
        ("© {site}. सर्वाधिकार सुरक्षित।", "हमारे बारे में | गोपनीयता | संपर्क", "ऊपर जाएँ"),
    ),
    "ja": Furniture(
        "ホーム",
        "会員登録はこちら",
        "文：{author}",
        ("フェイスブックで共有", "メールで送る", "リンクをコピー"),
        "写真：{author}／{site}",
        "広告",
        "あわせて読みたい：",
        "タグ：",
        "関連記事",
        ("© {site} 無断転載を禁じます", "利用規約 | プライバシー | お問い合わせ", "ページの先頭へ"),
    ),
}
