import { darker } from '#seeds/pictures/colour.ts'
import { meadow } from '#seeds/pictures/fields.ts'
import { disc, fill, line, nth, place } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { sky } from '#seeds/pictures/sky.ts'
import { clipped, downward, type Stage } from '#seeds/pictures/stage.ts'

/** One length of indigo cloth with a white pattern, hanging from y. */
function length(
	stage: Stage,
	{ x, y, wide, tall }: { x: number; y: number; wide: number; tall: number },
	colour: string,
): string {
	const shape = `M${x} ${y}H${x + wide}V${y + tall - 8}Q${x + wide * 0.75} ${y + tall + 8} ${x + wide * 0.5} ${y + tall - 4}T${x} ${y + tall}Z`
	const flower = (fx: number, fy: number) =>
		place(
			[0, 45, 90, 135, 180, 225, 270, 315]
				.map((turn) => `<path d="M0 -6Q9 -18 0 -28Q-9 -18 0 -6Z" fill="#eef0e6" transform="rotate(${turn})"/>`)
				.join('') + disc({ x: 0, y: 0, rx: 4 }, '#eef0e6'),
			[fx, fy],
			wide / 130,
		)
	const rows = Array.from(
		{ length: Math.ceil(tall / 90) },
		(_, row) =>
			flower(x + wide * 0.5, y + 56 + row * 90) +
			disc({ x: x + wide * 0.14, y: y + 100 + row * 90, rx: 5 }, '#eef0e6') +
			disc({ x: x + wide * 0.86, y: y + 100 + row * 90, rx: 5 }, '#eef0e6'),
	).join('')
	return (
		fill(
			shape,
			downward(stage, [
				[0, colour],
				[1, darker(colour, 0.15)],
			]),
		) +
		clipped(
			stage,
			shape,
			rows + line(`M${x + 9} ${y}V${y + tall}M${x + wide - 9} ${y}V${y + tall}`, '#eef0e6', 3, 0.8),
		) +
		line(`M${x + wide * 0.33} ${y + 4}V${y + tall - 10}M${x + wide * 0.7} ${y + 4}V${y + tall - 6}`, '#0f2340', 7, 0.16)
	)
}

export function dyeYard(stage: Stage): string {
	const wood = stage.tone.lit('#7b5233')
	const blues = ['#27486f', '#1f3a5f', '#345a82', '#2a5470']
	return (
		sky(stage, 320) +
		range(stage, { from: 270, to: 380, rise: 160 }) +
		meadow(stage, 430) +
		line('M60 130L50 590M740 130L750 590', darker(wood, 0.15), 12) +
		[88, 248, 408, 568]
			.map((x, index) =>
				length(stage, { x, y: 134, wide: 142, tall: 320 + (index % 2) * 26 }, stage.tone.lit(nth(blues, index))),
			)
			.join('') +
		line('M30 130H770', wood, 12)
	)
}
