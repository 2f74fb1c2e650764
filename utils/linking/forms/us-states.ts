/** How American news shortens the names of states after a city: "Fresno, Calif." */

const ABBREVIATIONS =
  'Alabama:Ala. Arizona:Ariz. Arkansas:Ark. California:Calif. Colorado:Colo. Connecticut:Conn. Delaware:Del. Florida:Fla. ' +
  'Georgia:Ga. Illinois:Ill. Indiana:Ind. Kansas:Kan. Kentucky:Ky. Louisiana:La. Maryland:Md. Massachusetts:Mass. ' +
  'Michigan:Mich. Minnesota:Minn. Mississippi:Miss. Missouri:Mo. Montana:Mont. Nebraska:Neb. Nevada:Nev. ' +
  'New_Hampshire:N.H. New_Jersey:N.J. New_Mexico:N.M. New_York:N.Y. North_Carolina:N.C. North_Dakota:N.D. ' +
  'Oklahoma:Okla. Oregon:Ore. Pennsylvania:Pa. Rhode_Island:R.I. South_Carolina:S.C. South_Dakota:S.D. Tennessee:Tenn. ' +
  'Texas:Tex. Vermont:Vt. Virginia:Va. Washington:Wash. West_Virginia:W.Va. Wisconsin:Wis. Wyoming:Wyo.';

const BY_STATE = new Map(
  ABBREVIATIONS.split(' ').map((pair) => {
    const [state, short] = pair.split(':');
    return [state!.replace('_', ' '), short!] as const;
  }),
);

/** The newspaper's abbreviation of a state; undefined where the name is none. */
export function stateAbbreviation(state: string): string | undefined {
  return BY_STATE.get(state);
}
