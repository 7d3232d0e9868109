import { schedulesEn } from '#app/features/schedules/schedules-text-en.ts'
import { schedulesZh } from '#app/features/schedules/schedules-text-zh.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

export const schedulesText: Catalogue<typeof schedulesZh> = { zh: schedulesZh, en: schedulesEn }
