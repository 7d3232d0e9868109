import { lighter } from '#seeds/pictures/colour.ts'
import { type Composition, heapedBasket, onTable, trayFromAbove } from '#seeds/pictures/composition.ts'
import { glass, JAR } from '#seeds/pictures/containers.ts'
import { CROAKER, fish, hairtail, POMFRET } from '#seeds/pictures/fish.ts'
import { disc, place, type Point } from '#seeds/pictures/path.ts'
import { above, croakerBoat, dish, hanging, lemon, lying, shreds } from '#seeds/pictures/sea-dishes.ts'
import { laver, squid, strewn } from '#seeds/pictures/sea-larder.ts'
import { boat, island, poles, sea } from '#seeds/pictures/sea.ts'
import { clam, crab, oyster, prawn, razorClam } from '#seeds/pictures/shellfish.ts'
import { sky } from '#seeds/pictures/sky.ts'
import { bowl, plate } from '#seeds/pictures/tableware.ts'

export const SEAFOOD: readonly Composition[] = [
	{ subject: 'croaker', words: /croaker|huangyu|yellow-?fish/, draw: (stage) => dish(stage, CROAKER) },
	{
		subject: 'croaker-pair',
		words: /croaker|huangyu/,
		draw: (stage) =>
			above(
				stage,
				place(fish(stage, CROAKER), [400, 210], 1.12, -8) +
					place(fish(stage, CROAKER), [400, 300], 1.16, -8) +
					place(fish(stage, CROAKER), [400, 394], 1.08, -8),
			),
	},
	{
		subject: 'fish',
		words: /pomfret|bass|grouper|bream|mackerel|(?<!cuttle|jelly)fish|eel|mullet/,
		draw: (stage) => dish(stage, POMFRET),
	},
	{
		subject: 'hairtail',
		words: /hairtail|ribbon|belt/,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 490], { half: 330, colour: '#8fa9b8' }),
				place(hairtail(stage), [400, 470], 1.05),
				place(hairtail(stage), [400, 520], 1.05),
			]),
	},
	{
		subject: 'dried-fish',
		words: /dried-(?:fish|eel|croaker|mackerel)|wind-eel|smoked-(?:\w+-)?fish|salted-fish/,
		decides: true,
		draw: hanging,
	},
	{
		subject: 'crab',
		words: /crab/,
		draw: (stage) => above(stage, place(crab(stage), [400, 300], 1.5, stage.rng.between(-10, 10))),
	},
	{
		subject: 'crabs',
		words: /crab/,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 490], { half: 320, colour: '#e9e4d6' }),
				lying(crab(stage), [300, 474]),
				lying(crab(stage), [500, 488]),
				shreds(stage, [400, 545], 120),
			]),
	},
	{
		subject: 'prawn',
		words: /prawn|shrimp|mantis/,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 492], { half: 310, colour: '#8fa9b8' }),
				...(
					[
						[260, 470],
						[400, 456],
						[540, 472],
						[330, 520],
						[480, 524],
					] as Point[]
				).map((at, index) => place(prawn(stage), at, 0.95, index * 14 - 30)),
				lemon([620, 520]),
			]),
	},
	{
		subject: 'razor-clam',
		words: /razor/,
		decides: true,
		draw: (stage) =>
			above(
				stage,
				[-142, -92, -42, 8, 58, 108, 158]
					.map((y, index) =>
						place(
							razorClam(stage),
							[400 + (index % 2 ? 26 : -26), 300 + y],
							index === 0 || index === 6 ? 0.92 : 1.2,
							-10 + stage.rng.between(-4, 4),
						),
					)
					.join(''),
			),
	},
	{
		subject: 'clams',
		words: /clam|cockle|mussel|shell|conch|whelk/,
		draw: (stage) =>
			onTable(stage, [
				heapedBasket(stage, {
					at: [390, 545],
					half: 215,
					tall: 120,
					piece: (each) => clam(each, each.rng.pick(['#c9b08c', '#a99a8c', '#d8c4a4'])),
					gap: 84,
					size: 1.1,
					lift: 96,
				}),
				place(clam(stage), [690, 540], 1),
			]),
	},
	{
		subject: 'oysters',
		words: /oyster/,
		draw: (stage) => trayFromAbove(stage, oyster, { gap: 104, size: 0.96 }),
	},
	{
		subject: 'squid',
		words: /squid|octopus|cuttlefish/,
		decides: true,
		draw: (stage) =>
			above(
				stage,
				[
					[250, 0.86],
					[400, 1],
					[550, 0.86],
				]
					.map(([x = 0, size = 1]) => place(squid(stage), [x, 300], size * 1.25))
					.join(''),
			),
	},
	{
		subject: 'laver',
		words: /laver|seaweed|nori|zicai|kelp|algae|hijiki/,
		draw: (stage) =>
			onTable(stage, [
				place(laver(stage, 150, 0.36), [300, 540]),
				place(laver(stage, 148, 0.36), [304, 518]),
				place(laver(stage, 150, 0.36), [298, 496]),
				place(laver(stage, 146, 0.36), [302, 474]),
				bowl(stage, [590, 540], { half: 120, tall: 80, inside: '#5f6f6a', colour: '#f0eadb', ring: '#7d98a8' }),
				place(laver(stage, 76, 0.16), [590, 462]),
			]),
	},
	{
		subject: 'laver-poles',
		words: /laver|seaweed|zicai|kelp|hijiki/,
		draw: (stage) =>
			sky(stage, 250) +
			island(stage, { x: 480, y: 252, wide: 520, tall: 110, share: 0.3 }) +
			sea(stage, 252) +
			poles(stage, { y: 310, rows: 4 }) +
			boat(stage, { at: [250, 440], scale: 0.75 }),
	},
	{
		subject: 'small-dried',
		words:
			/anchov|whitebait|shrimp-?skin|dried-(?:tiny-)?shrimp|tiny-shrimp(?!-paste)|mudskipper|sweetfish|stream-fish|clam-meat/,
		decides: true,
		draw: (stage) =>
			above(
				stage,
				place(
					strewn(stage, { half: 262, flat: 1, colours: ['#e9c9a0', '#dba878', '#f3e2c4', '#c9926a'], long: 40 }),
					[400, 300],
				),
			),
	},
	{
		subject: 'preserved',
		words: /ball|wonton|cake|sheet|sauce|paste|jar|pickled|drunken|jelly|snail/,
		decides: true,
		draw: (stage) =>
			onTable(stage, [
				glass(stage, [300, 512], { profile: JAR, content: '#b96a3a', cap: '#2f5673', mark: '#2f5673', scale: 1.7 }),
				bowl(stage, [560, 535], { half: 140, colour: '#f0eadb', inside: '#e9dcc0', ring: '#7d98a8' }),
				...(
					[
						[490, 440],
						[560, 430],
						[630, 440],
						[524, 452],
						[594, 454],
					] as Point[]
				).map(
					(at) =>
						disc({ x: at[0], y: at[1], rx: 36, ry: 30 }, lighter('#f0e6d2', 0.2)) +
						disc({ x: at[0] - 8, y: at[1] - 9, rx: 12, ry: 8, opacity: 0.7 }, '#ffffff'),
				),
			]),
	},
	{ subject: 'harbour', draw: croakerBoat },
]
