/** 若为空表，则…；如无此项支出；没有…的单位以空表列示；空表表示…: what holds of every report alike claims nothing of this one. */
const ANY_REPORT =
  /若|凡|倘|假如|如(?=[果无没未为该此本空不有系确])|(?:无|没有|未|不)[^，,]*的(?:单位|部门|表格?)?[，,]?(?:其|请|应|须|可|则|以|列|填|报|公开|本表|该表|此表)|应当?(?:公开|列|填|报|以)[^，,]*空表|空的[，,]?(?:表示|表明|即|则|说明|是?指)|空表(?:则|即|表示|表明|说明|是?指|意味)/u;

export const isOfAnyReport = (sentence: string): boolean => ANY_REPORT.test(sentence.replace(/\s/gu, ''));
