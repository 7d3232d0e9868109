import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { useLightness } from '#app/ui/layout/lightness.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The widths every picture is cut to. */
const SMALLEST = 320
const WIDTHS = [SMALLEST, 640]

const widthsOf = (isLight: boolean, wide: boolean) => (isLight ? [SMALLEST] : wide ? [...WIDTHS, 960] : WIDTHS)

const sourceSet = (name: string, type: 'avif' | 'webp', widths: readonly number[]) =>
	widths.map((width) => `/files/${name}-${width}.${type} ${width}w`).join(', ')

function Placeholder({ label }: { label?: string }) {
	return (
		<svg
			viewBox="0 0 80 60"
			{...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
			className="size-full"
			preserveAspectRatio="xMidYMid slice"
		>
			<rect width="80" height="60" className="fill-sky" />
			<path d="M0 44 24 18l14 15 10-8 32 19z" className="fill-mist" />
			<path d="M0 46q5-3 10 0t10 0 10 0 10 0 10 0 10 0 10 0 10 0v14H0z" className="fill-sea opacity-25" />
		</svg>
	)
}

function Cuts(cuts: {
	name: string
	alt: string
	sizes: string
	plain: boolean
	over: boolean
	isEager: boolean
	widths: readonly number[]
}) {
	const { name, alt, sizes, plain, over, isEager, widths } = cuts
	return (
		<picture>
			<source type="image/avif" srcSet={sourceSet(name, 'avif', widths)} sizes={sizes} />
			<img
				src={`/files/${name}-${widths.at(1) ?? SMALLEST}.webp`}
				srcSet={sourceSet(name, 'webp', widths)}
				sizes={sizes}
				alt={alt}
				width={640}
				height={480}
				loading={isEager ? 'eager' : 'lazy'}
				decoding="async"
				className={plain ? undefined : `size-full object-cover ${over ? 'relative' : 'bg-mist'}`}
			/>
		</picture>
	)
}

/** An average colour, where the pixels were too many, is not shown. */
const pixelsOf = (blur: string | null | undefined, isLight: boolean) =>
	!isLight && blur?.startsWith('data:image/') ? blur : null

/**
 * A picture in its frame of 4:3, filling it. The first on a page is asked for at once (`isFirst`), others when near. A light
 * page has none until its pictures are asked for, and then the small cut.
 */
export function Picture({
	name,
	alt,
	sizes = '(min-width: 64rem) 22rem, (min-width: 40rem) 45vw, 90vw',
	isFirst = false,
	wide = false,
	plain = false,
	blur,
}: {
	name: string | null
	alt: string
	sizes?: string
	isFirst?: boolean
	/** There is a cut of 960 pixels too. */
	wide?: boolean
	/** The frame says how it fills it. */
	plain?: boolean
	/** A data URI of a few blurred pixels, which the picture covers once it is there. */
	blur?: string | null
}) {
	const t = useText(commerceText)
	const { isLight, showsPictures } = useLightness()
	if (!showsPictures) return plain ? null : <Placeholder />
	if (!name) return <Placeholder label={t.noPicture} />
	const under = pixelsOf(blur, isLight)
	return (
		<>
			{under ? <img src={under} alt="" aria-hidden="true" className="blur-up" /> : null}
			<Cuts
				{...{ name, alt, sizes, plain }}
				over={under !== null}
				isEager={isFirst && !isLight}
				widths={widthsOf(isLight, wide)}
			/>
		</>
	)
}
