import { insightsEn } from '#app/features/insights/insights-text-en.ts'
import { insightsZh } from '#app/features/insights/insights-text-zh.ts'
import type { InsightsText } from '#app/features/insights/insights-words.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** Words of the enterprise's own figures. */
export const insightsText: Catalogue<InsightsText> = { zh: insightsZh, en: insightsEn }
