import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** A room in which a buyer stays now: its host brings there what they sell. */
export interface GuestRoom {
	/** 'stay-' and the line of a stay under way, or 'key-' and the code printed for a room. */
	key: string
	enterpriseId: number
	/** What the stay is called, or the room on its printed code. */
	name: Bilingual
}

const KEY = /^(?:stay-[1-9]\d{0,14}|key-[a-z0-9]{4,40})$/

/** Whether a text is written like the key of a room. */
export const isRoomKey = (text: string | null | undefined): text is string => KEY.test(text ?? '')

/** The codes printed for rooms among keys. */
export const roomCodes = (keys: readonly string[]): string[] =>
	keys.flatMap((key) => (key.startsWith('key-') ? [key.slice('key-'.length)] : []))
