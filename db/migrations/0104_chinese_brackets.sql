-- Names of indicators in Chinese had the brackets of English text.
update indicators set name_zh = translate(name_zh, '()', '（）') where name_zh like '%(%';
