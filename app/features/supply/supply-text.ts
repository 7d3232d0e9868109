import { en } from '#app/features/supply/supply-text-en.ts'
import { zh } from '#app/features/supply/supply-text-zh.ts'
import type { SupplyText } from '#app/features/supply/supply-words.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

export const supplyText: Catalogue<SupplyText> = { zh, en }
