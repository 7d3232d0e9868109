import { draftEn } from '#app/features/listings/draft-text-en.ts'
import { draftZh } from '#app/features/listings/draft-text-zh.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** The words of the pages on which listings are written. */
export const draftText: Catalogue<typeof draftZh> = { zh: draftZh, en: draftEn }
