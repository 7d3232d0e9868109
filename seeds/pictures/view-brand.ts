import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import type { Composition } from '#seeds/pictures/composition.ts'
import { urn } from '#seeds/pictures/containers.ts'
import { CROAKER, fish } from '#seeds/pictures/fish.ts'
import { sweetPotato } from '#seeds/pictures/garden.ts'
import { box, disc, fill, line, place } from '#seeds/pictures/path.ts'
import { clipped, downward, type Stage } from '#seeds/pictures/stage.ts'
import { orchid } from '#seeds/pictures/still-life-dendrobium.ts'
import { sprig } from '#seeds/pictures/still-life-tea.ts'

type Motif = (stage: Stage, ink: string) => string

/** An emblem on paper: a motif over ridges and waves in a ring with rays. */
const brand = (motif: Motif) => (stage: Stage) => {
	const ink = stage.rng.pick(['#27486f', '#8f3b34', '#2f5d4c', '#6b4a2f', '#3f4f6b', '#7a5a1f'])
	const paper = mix(stage.tone.wall, '#fbf6e8', 0.6)
	const rays = Array.from(
		{ length: 24 },
		(_, index) =>
			`<path d="M0 -222L9 -246L0 -268L-9 -246Z" fill="${ink}" fill-opacity=".3" transform="rotate(${index * 15})"/>`,
	).join('')
	const inner = 'M-180 0A180 180 0 1 1 180 0A180 180 0 1 1 -180 0Z'
	const swell = (y: number) =>
		`M-200 ${y}Q-175 ${y - 16} -150 ${y}T-100 ${y}T-50 ${y}T0 ${y}T50 ${y}T100 ${y}T150 ${y}T200 ${y}`
	const ground =
		fill('M-200 92L-110 10L-58 62L20 -20L84 56L120 24L200 92V200H-200Z', mix(ink, paper, 0.55)) +
		fill('M-200 96H200V200H-200Z', ink) +
		line(swell(112) + swell(138) + swell(164), paper, 5)
	return (
		box(
			{ x: 0, y: 0, width: 800, height: 600 },
			downward(stage, [
				[0, paper],
				[1, darker(paper, 0.07)],
			]),
		) +
		place(
			rays +
				disc({ x: 0, y: 0, rx: 208 }, ink) +
				disc({ x: 0, y: 0, rx: 198 }, paper) +
				disc({ x: 0, y: 0, rx: 188 }, ink) +
				clipped(
					stage,
					inner,
					disc({ x: 0, y: 0, rx: 180 }, lighter(paper, 0.4)) + disc({ x: 66, y: -74, rx: 44 }, '#e0603f') + ground,
				) +
				motif(stage, ink),
			[400, 300],
		)
	)
}

export const BRANDS: readonly Composition[] = [
	{ subject: 'ridge', draw: brand(() => '') },
	{ subject: 'tea', words: /tea|maofeng|wuniu|nengren|yuming/, draw: brand((stage) => sprig(stage, [-20, 60], 2)) },
	{
		subject: 'fish',
		words: /huangyu|fish|sea/,
		draw: brand((stage) => place(fish(stage, CROAKER), [-4, 34], 0.78, -8)),
	},
	{ subject: 'orchid', words: /tiefengtang|dendrobium/, draw: brand((stage) => orchid(stage, [0, 120], 0.72)) },
	{
		subject: 'root',
		words: /qianlaohan|potato/,
		draw: brand((stage) => place(sweetPotato(stage), [-6, 40], 1.35, -14)),
	},
	{
		subject: 'larder',
		words: /chuxu|guangjinxiang|duck|sorghum|meat/,
		draw: brand((stage) => urn(stage, [-4, 118], { scale: 1.15 })),
	},
].map((each) => ({ ...each, indoors: true }))
