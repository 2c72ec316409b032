/**
 * Words that French might have and has not, for the placement to see whether its yes means yes. None is a form of any
 * word, nor one with its accents put otherwise.
 */
export const INVENTED: readonly string[] =
  `bragasser trouvillon cordouer plissonner grévotte ralubin bournir ménusier tordillon sablatre pérugain doulinet
  égraffer cambrion fluvasse morlaquer gondrelle harpillon lusotte navrelin ossibler quinardier tallonade vasquier
  brimelle emprunelle frasillon gaspelle hurtelier jarnette ourdasse patrinet vignotte fermange clissonner bourgelle
  trimbleur écharnelle guermillon dolmire astilleux brévoir`.split(/\s+/);
