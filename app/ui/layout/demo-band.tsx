import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** Says on every page of a demo that nothing here is real. */
export function DemoBand() {
	const t = useText(layoutText)
	return (
		<aside aria-label={t.demo} className="bg-tea-soft px-4 py-1 text-center text-fine text-tea sm:text-small">
			<strong>{t.demo}</strong> · {t.demoLong}
		</aside>
	)
}
