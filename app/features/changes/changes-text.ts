import { changesEn } from '#app/features/changes/changes-text-en.ts'
import { changesZh } from '#app/features/changes/changes-text-zh.ts'
import type { ChangeProblem, ChangesText } from '#app/features/changes/changes-words.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

export type { ChangeProblem }

/** What pages about changes say. */
export const changesText: Catalogue<ChangesText> = { zh: changesZh, en: changesEn }
