import { networkTextEn } from '#app/features/network/network-text-en.ts'
import { networkTextZh } from '#app/features/network/network-text-zh.ts'
import type { NetworkText } from '#app/features/network/network-words.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

export const networkText: Catalogue<NetworkText> = { zh: networkTextZh, en: networkTextEn }
