import { useLightness } from '#app/ui/layout/lightness.tsx'
import { useHrefWith } from '#app/ui/layout/use-href-with.ts'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** In the footer: whether pages come light, and the way to the other. */
export function LightSwitch() {
	const t = useText(layoutText)
	const { isLight } = useLightness()
	const hrefWith = useHrefWith()
	return (
		<p className="flex flex-wrap items-baseline gap-x-3">
			<span>{isLight ? t.lightIsOn : t.lightIsOff}</span>
			<a
				href={hrefWith('light', isLight ? 'off' : 'on')}
				rel="nofollow"
				data-document
				className="inline-block py-1.5 font-semibold text-hill underline"
			>
				{isLight ? t.leaveLight : t.enterLight}
			</a>
		</p>
	)
}

/** Above a light page: what it leaves out, and how to have it. */
export function LightBand() {
	const t = useText(layoutText)
	const { showsPictures } = useLightness()
	const hrefWith = useHrefWith()
	return (
		<aside
			aria-label={t.lightIsOn}
			className="no-print flex flex-wrap justify-center gap-x-4 bg-sea-soft px-4 py-1 text-center text-small"
		>
			<span>{t.lightBand}</span>
			{showsPictures ? null : (
				<a href={hrefWith('pictures', 'show')} rel="nofollow" className="font-semibold text-sea underline">
					{t.showPictures}
				</a>
			)}
			<a href={hrefWith('light', 'off')} rel="nofollow" className="font-semibold text-sea underline">
				{t.leaveLight}
			</a>
		</aside>
	)
}
