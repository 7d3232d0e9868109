import { type Composition, heapedBasket, onTable, trayFromAbove } from '#seeds/pictures/composition.ts'
import { cluster, lingzhi, mushroom, mushroomTop, woodEar } from '#seeds/pictures/fungi.ts'
import {
	cauliflower,
	greens,
	pumpkin,
	radish,
	shoot,
	sweetPotato,
	taro,
	tomato,
	waterBamboo,
} from '#seeds/pictures/garden.ts'
import { place } from '#seeds/pictures/path.ts'
import type { Stage } from '#seeds/pictures/stage.ts'
import { around } from '#seeds/pictures/still-life-fruit.ts'
import { plate } from '#seeds/pictures/tableware.ts'
import { shadow } from '#seeds/pictures/turned.ts'

const heapOf = (
	stage: Stage,
	piece: (stage: Stage) => string,
	{ gap, size, lift = 70 }: { gap: number; size: number; lift?: number },
) => heapedBasket(stage, { at: [400, 545], half: 220, tall: 130, piece, gap, size, rows: 3, lift })

export const VEGETABLES: readonly Composition[] = [
	{
		subject: 'shoots',
		words: /shoot/,
		draw: (stage) =>
			onTable(stage, [
				heapOf(stage, shoot, { gap: 84, size: 1.1, lift: 44 }),
				place(shoot(stage), [690, 556], 0.9, 68),
			]),
	},
	{
		subject: 'taro',
		words: /taro/,
		draw: (stage) =>
			onTable(stage, [
				heapOf(stage, taro, { gap: 82, size: 1.15, lift: 90 }),
				around(stage, [[690, 540]], () => taro(stage)),
			]),
	},
	{
		subject: 'sweet-potato',
		words: /sweet-?potato|potato|yam/,
		draw: (stage) =>
			onTable(stage, [
				heapOf(stage, (each) => sweetPotato(each), { gap: 104, size: 1, lift: 84 }),
				place(sweetPotato(stage), [660, 560], 0.9, -12),
			]),
	},
	{
		subject: 'greens',
		words: /green|cabbage|mustard|lettuce|spinach|celery|fern/,
		draw: (stage) => onTable(stage, [heapOf(stage, greens, { gap: 130, size: 1.15, lift: 40 })]),
	},
	{
		subject: 'cauliflower',
		words: /cauliflower|broccoli/,
		draw: (stage) =>
			onTable(stage, [
				place(shadow(70, [0, 38]) + cauliflower(stage), [290, 480], 1.6),
				place(shadow(70, [0, 38]) + cauliflower(stage), [540, 500], 1.45),
			]),
	},
	{
		subject: 'radish',
		words: /radish|turnip|carrot/,
		draw: (stage) =>
			onTable(stage, [
				place(radish(stage), [250, 480], 1.3, 62),
				place(radish(stage), [330, 530], 1.35, 58),
				heapedBasket(stage, { at: [560, 530], half: 140, tall: 110, piece: tomato, gap: 64, size: 0.95 }),
			]),
	},
	{
		subject: 'pumpkin',
		words: /pumpkin|squash|gourd/,
		draw: (stage) =>
			onTable(stage, [
				place(shadow(90, [0, 52]) + pumpkin(stage), [310, 470], 1.75),
				place(shadow(90, [0, 52]) + pumpkin(stage), [580, 510], 1.2),
			]),
	},
	{
		subject: 'water-bamboo',
		words: /water-?bamboo|jiaobai|wild-rice/,
		decides: true,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 505], { half: 280, colour: '#c2d3c8' }),
				...[0, 1, 2, 3, 4].map((index) =>
					place(waterBamboo(stage), [300 + index * 54, 512 + (index % 2) * 14], 1.05, 62),
				),
			]),
	},
	{
		subject: 'harvest',
		words: /vegetable-box|veg-box|tomato|vegetable/,
		draw: (stage) =>
			onTable(stage, [
				place(greens(stage), [230, 430], 1.3, -14),
				place(greens(stage), [400, 410], 1.25, 10),
				place(radish(stage), [560, 410], 1.05, 26),
				heapedBasket(stage, {
					at: [380, 545],
					half: 220,
					tall: 130,
					piece: tomato,
					gap: 66,
					size: 1.2,
					rows: 1,
					lift: 0,
				}),
				place(shadow(60, [0, 50]) + pumpkin(stage), [680, 520], 0.95),
			]),
	},
]

const dryingTray = (piece: (stage: Stage) => string, gap: number, size: number) => (stage: Stage) =>
	trayFromAbove(stage, piece, { gap, size })

const earTop = (stage: Stage) => woodEar(stage)

const capTop = (stage: Stage) => mushroomTop(stage)

export const MUSHROOMS: readonly Composition[] = [
	{
		subject: 'shiitake',
		draw: (stage) =>
			onTable(stage, [
				heapOf(stage, (each) => mushroom(each), { gap: 92, size: 1, lift: 86 }),
				place(shadow(50, [0, 30]) + mushroom(stage), [690, 530], 1),
			]),
	},
	{ subject: 'shiitake-dried', words: /dried|shiitake/, draw: dryingTray(capTop, 72, 1) },
	{ subject: 'wood-ear', words: /wood-?ear|fungus/, draw: dryingTray(earTop, 86, 0.92) },
	{
		subject: 'oyster-mushroom',
		words: /oyster|straw|fresh|abalone|enoki|bamboo-fungus/,
		draw: (stage) => onTable(stage, [heapOf(stage, cluster, { gap: 118, size: 1.3, lift: 30 })]),
	},
	{
		subject: 'lingzhi',
		words: /lingzhi|reishi|ganoderma/,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 500], { half: 280, colour: '#c2d3c8' }),
				place(lingzhi(stage), [300, 440], 1.7),
				place(lingzhi(stage), [520, 460], 1.45),
				place(lingzhi(stage), [410, 490], 1.2),
			]),
	},
]
