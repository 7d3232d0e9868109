import { homeText } from '#app/features/catalog/home-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DateRangeFields } from '#app/ui/kit/date-range.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLightness } from '#app/ui/layout/lightness.tsx'
import { useText } from '#app/ui/text/language.tsx'

const HERO = '/files/hero-mountain-and-sea'
/** On a phone it fills a tall frame: only its middle is seen. */
const SIZES = '(max-width: 40rem) 220vw, 100vw'
const sources = (type: string) => [640, 960, 1600].map((width) => `${HERO}-${width}.${type} ${width}w`).join(', ')

/** Hills and waves drawn in the page's own colours: behind the picture, and in its place where there is none. */
function Landscape() {
	return (
		<svg
			viewBox="0 0 1200 420"
			preserveAspectRatio="xMidYMax slice"
			aria-hidden="true"
			className="absolute inset-0 size-full"
		>
			<rect width="1200" height="420" className="fill-sky" />
			<circle cx="930" cy="110" r="46" className="fill-persimmon opacity-70" />
			<path d="M0 260 150 130 260 215 420 80 560 210 700 140 860 250 1010 170 1200 260V420H0z" className="fill-mist" />
			<path
				d="M0 320 180 205 300 280 470 175 640 300 760 250 930 330 1090 270 1200 320V420H0z"
				className="fill-hill opacity-55"
			/>
			<path d="M0 352 220 270 380 335 560 285 800 360H0z" className="fill-hill" />
			<path
				d="M0 362q50-16 100 0t100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0V420H0z"
				className="fill-sea"
			/>
			<path
				d="M0 388q50-12 100 0t100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0"
				className="fill-none stroke-on-hill opacity-40"
				strokeWidth="3"
			/>
		</svg>
	)
}

function HeroPicture() {
	return (
		<picture>
			<source type="image/avif" srcSet={sources('avif')} sizes={SIZES} />
			<img
				src={`${HERO}-960.webp`}
				srcSet={sources('webp')}
				sizes={SIZES}
				alt=""
				width={1600}
				height={900}
				className="absolute inset-0 size-full object-cover dark:brightness-75"
			/>
		</picture>
	)
}

/** The valley's mist, in the colour of the page, on which words can be read: from above on a phone, else from the side. */
function Mist() {
	return (
		<div
			aria-hidden="true"
			className="absolute inset-0 bg-linear-to-b from-paper from-15% via-paper/85 via-40% to-transparent to-65% md:bg-linear-to-r md:from-5% md:via-paper/80 md:to-80%"
		/>
	)
}

/** Where the sea ends and the page begins. */
function Shore() {
	return (
		<svg
			viewBox="0 0 240 8"
			preserveAspectRatio="none"
			aria-hidden="true"
			className="absolute inset-x-0 -bottom-px h-5 w-full"
		>
			<path d="M0 4q15-5 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0V8H0z" className="fill-paper" />
		</svg>
	)
}

/** The first thing seen: mountain and sea, and the question when to come. */
export function HomeHero({
	hasPicture,
	today,
	from,
	to,
}: {
	hasPicture: boolean
	today: string
	from: string
	to: string
}) {
	const t = useText(homeText)
	const { isLight } = useLightness()
	return (
		<div className="relative isolate overflow-hidden">
			<Landscape />
			{hasPicture && !isLight ? <HeroPicture /> : null}
			<Mist />
			<div className="relative mx-auto flex max-w-6xl flex-col gap-24 px-4 pt-7 pb-12 sm:px-6 sm:pt-20 md:gap-10 lg:flex-row lg:items-end lg:justify-between lg:pt-32 lg:pb-20">
				<div className="max-w-xl">
					<h1 className="text-4xl leading-tight break-keep wrap-anywhere sm:text-6xl">{t.title}</h1>
					<p className="mt-3 sm:text-xl">{t.lead}</p>
				</div>
				<form
					action="/stays"
					method="get"
					className="flex flex-col gap-3 rounded-card bg-surface p-4 shadow-card lg:w-96"
				>
					<DateRangeFields
						from={{ name: 'from', label: t.when, value: from }}
						to={{ name: 'to', label: t.to, value: to }}
						min={today}
					/>
					<TextField name="guests" type="number" label={t.people} min={1} max={50} defaultValue={2} />
					<Button tone="buy">{t.find}</Button>
				</form>
			</div>
			<Shore />
		</div>
	)
}
