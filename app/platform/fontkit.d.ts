/** The little of fontkit that we use. */
declare module 'fontkit' {
	export interface Glyph {
		advanceWidth: number
		path: { commands: { command: string; args: number[] }[] }
	}
	export interface Font {
		unitsPerEm: number
		ascent: number
		descent: number
		hasGlyphForCodePoint: (code: number) => boolean
		glyphForCodePoint: (code: number) => Glyph
	}
	export function create(bytes: Uint8Array): Font
}
