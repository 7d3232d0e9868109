import { mix } from '#seeds/pictures/colour.ts'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export type Light = 'dawn' | 'noon' | 'dusk' | 'night' | 'rain'

export type Setting = 'sea' | 'mountain' | 'plain'

export type Palette = {
	season: Season
	light: Light
	setting: Setting
	skyTop: string
	skyLow: string
	sun: string
	haze: string
	near: string
	land: string
	leaf: string
	leafLight: string
	blossom: string
	accent: string
	water: string
	waterLight: string
	wall: string
	cloth: string
	/** Tints a local colour with the light of the scene. */
	lit: (colour: string) => string
}

const SETTINGS: Record<string, Setting> = {
	'330302': 'plain',
	'330303': 'plain',
	'330304': 'plain',
	'330305': 'sea',
	'330324': 'mountain',
	'330326': 'mountain',
	'330327': 'sea',
	'330328': 'mountain',
	'330329': 'mountain',
	'330381': 'plain',
	'330382': 'mountain',
	'330383': 'sea',
}

/** A breath of its own colour for each county, mixed into ridges and walls. */
const TINTS: Record<string, string> = {
	'330302': '#6f7f8f',
	'330303': '#5f8f8a',
	'330304': '#c28a3c',
	'330305': '#1f7f96',
	'330324': '#2f8f7c',
	'330326': '#6d8f3f',
	'330327': '#2f6f9f',
	'330328': '#4f7f8f',
	'330329': '#3f8f5f',
	'330381': '#8f8a4f',
	'330382': '#4f6f9f',
	'330383': '#3f8f8f',
}

const LIGHTS = {
	dawn: { top: '#e8b3a8', low: '#fdecd5', haze: '#f4d3c3', ambient: '#7d5c82', share: 0.16, sun: '#ee6c4d' },
	noon: { top: '#9fcdd4', low: '#f3f3e4', haze: '#d4e6df', ambient: '#fff7df', share: 0, sun: '#fff4cf' },
	dusk: { top: '#c4707a', low: '#fbd6a4', haze: '#ecb3a2', ambient: '#4a3f7c', share: 0.26, sun: '#e4532f' },
	night: { top: '#0f1d3a', low: '#486784', haze: '#4a6883', ambient: '#12244a', share: 0.55, sun: '#f8eed0' },
	rain: { top: '#9db0b6', low: '#e2e8e2', haze: '#cbd7d4', ambient: '#5a707a', share: 0.24, sun: '#e2e8e2' },
} as const

const NEAR: Record<Setting, Record<Season, string>> = {
	mountain: { spring: '#3a7a5c', summer: '#1c5f55', autumn: '#4f5f45', winter: '#38566a' },
	sea: { spring: '#2c7480', summer: '#15606f', autumn: '#375a70', winter: '#2f4d6c' },
	plain: { spring: '#55875a', summer: '#2d6d55', autumn: '#75703f', winter: '#4f6668' },
}

const SEASONS = {
	spring: {
		land: '#8fb56a',
		leaf: '#5b9a58',
		leafLight: '#a9c96c',
		blossom: '#f3b2b8',
		accent: '#e58aa0',
		wall: '#dfe6d3',
	},
	summer: {
		land: '#5f9c63',
		leaf: '#2f7f5b',
		leafLight: '#86b765',
		blossom: '#fbf3e2',
		accent: '#e8a33d',
		wall: '#cfe0dc',
	},
	autumn: {
		land: '#c2a255',
		leaf: '#b0722f',
		leafLight: '#dba747',
		blossom: '#e9c35c',
		accent: '#cf5a2b',
		wall: '#ecdcc0',
	},
	winter: {
		land: '#93a089',
		leaf: '#5d7f6c',
		leafLight: '#9fb392',
		blossom: '#d94f4a',
		accent: '#e8862e',
		wall: '#dde2e2',
	},
} as const

const CLOTHS = ['#27486f', '#8f3b34', '#3d6b5c', '#c58f3d', '#5d4a6b', '#2f6672']

/** Sea, mountain or plain, by the first six digits of a county's code; strangers are mountain. */
export const settingOf = (county: string): Setting => SETTINGS[county.slice(0, 6)] ?? 'mountain'

export function paletteFor(county: string, season: Season, light: Light): Palette {
	const setting = settingOf(county)
	const tint = TINTS[county.slice(0, 6)] ?? '#5f8f7f'
	const air = LIGHTS[light]
	const year = SEASONS[season]
	const lit = (colour: string) => (air.share ? mix(colour, air.ambient, air.share) : colour)
	return {
		season,
		light,
		setting,
		skyTop: air.top,
		skyLow: air.low,
		sun: air.sun,
		haze: mix(air.haze, tint, 0.06),
		near: lit(mix(NEAR[setting][season], tint, 0.22)),
		land: lit(mix(year.land, tint, 0.08)),
		leaf: lit(year.leaf),
		leafLight: lit(year.leafLight),
		blossom: year.blossom,
		accent: year.accent,
		water: lit(mix(setting === 'sea' ? '#2f7f8e' : '#5f9a96', tint, 0.15)),
		waterLight: mix(air.low, setting === 'sea' ? '#bfdcd8' : '#d5e5da', light === 'night' ? 0.05 : 0.45),
		wall: mix(year.wall, tint, 0.12),
		cloth: CLOTHS[Number(county.slice(3, 6)) % CLOTHS.length] ?? '#27486f',
		lit,
	}
}
