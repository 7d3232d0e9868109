import type { Language } from '#app/domain/language/bilingual.ts'

/** Who runs a node or a run, in the reader's language as far as somebody wrote it. */
export const operatorOf = (it: { operatorName: string; operatorNameEn: string }, language: Language): string =>
	language === 'en' ? it.operatorNameEn || it.operatorName : it.operatorName
