import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** The widths every picture is cut to. */
const WIDTHS = [320, 640] as const

const sourceSet = (name: string, type: 'avif' | 'webp', widths: readonly number[]) =>
	widths.map((width) => `/files/${name}-${width}.${type} ${width}w`).join(', ')

function Placeholder() {
	const t = useText(commerceText)
	return (
		<svg
			viewBox="0 0 80 60"
			role="img"
			aria-label={t.noPicture}
			className="size-full"
			preserveAspectRatio="xMidYMid slice"
		>
			<rect width="80" height="60" className="fill-sky" />
			<path d="M0 44 24 18l14 15 10-8 32 19z" className="fill-mist" />
			<path d="M0 46q5-3 10 0t10 0 10 0 10 0 10 0 10 0 10 0 10 0v14H0z" className="fill-sea opacity-25" />
		</svg>
	)
}

/**
 * A picture in its frame of 4:3, filling it. The first on a page is asked for at once (`isFirst`), others when near. Names
 * beginning with a slash or 'http' are addresses of their own.
 */
export function Picture({
	name,
	alt,
	sizes = '(min-width: 64rem) 22rem, (min-width: 40rem) 45vw, 90vw',
	isFirst = false,
	wide = false,
	plain = false,
}: {
	name: string | null
	alt: string
	sizes?: string
	isFirst?: boolean
	/** There is a cut of 960 pixels too. */
	wide?: boolean
	/** The frame says how it fills it. */
	plain?: boolean
}) {
	if (name === null || name === '') return <Placeholder />
	const widths = wide ? [...WIDTHS, 960] : WIDTHS
	return (
		<picture>
			<source type="image/avif" srcSet={sourceSet(name, 'avif', widths)} sizes={sizes} />
			<img
				src={`/files/${name}-640.webp`}
				srcSet={sourceSet(name, 'webp', widths)}
				sizes={sizes}
				alt={alt}
				width={640}
				height={480}
				loading={isFirst ? 'eager' : 'lazy'}
				decoding="async"
				className={plain ? undefined : 'size-full bg-mist object-cover'}
			/>
		</picture>
	)
}
